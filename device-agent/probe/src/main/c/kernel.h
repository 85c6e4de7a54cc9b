/*
 * The part of Linux that the probe uses, declared here because no header of any system may decide what goes onto a phone.
 * Numbers and layouts are the kernel's interface to programs and never change; each names the kernel file that states it.
 */
#ifndef LETHE_KERNEL_H
#define LETHE_KERNEL_H

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;

/* System calls return this or more, as unsigned number, for an error: include/linux/err.h, MAX_ERRNO. */
#define HIGHEST_ERRNO 4095

/* include/uapi/asm-generic/errno-base.h and errno.h; the same on all four architectures. */
enum {
    EPERM = 1,
    ENOENT = 2,
    EACCES = 13,
    ENOTDIR = 20,
    EINVAL = 22,
    ENOTTY = 25,
    ENOSYS = 38,
    ENODATA = 61,
    EOPNOTSUPP = 95,
};

enum {
    STDOUT = 1,
    /* include/uapi/linux/fcntl.h */
    AT_FDCWD = -100,
    /* include/uapi/asm-generic/fcntl.h */
    O_RDONLY = 0,
    O_CLOEXEC = 02000000,
    /* include/uapi/linux/fs.h */
    SEEK_END = 2,
    /* include/uapi/asm-generic/mman-common.h, include/uapi/linux/mman.h */
    PROT_READ = 1,
    MAP_SHARED = 1,
    /* include/uapi/linux/fadvise.h */
    POSIX_FADV_DONTNEED = 4,
    /* include/uapi/linux/auxvec.h: the words behind the environment */
    AT_NULL = 0,
    AT_PAGESZ = 6,
};

/* include/uapi/linux/fscrypt.h: the ioctls' numbers, then what they fill in. */
#define FS_IOC_GET_ENCRYPTION_POLICY 0x400c6615u
#define FS_IOC_GET_ENCRYPTION_POLICY_EX 0xc0096616u
enum { FSCRYPT_POLICY_V1 = 0, FSCRYPT_POLICY_V2 = 2, KEY_DESCRIPTOR_SIZE = 8, KEY_IDENTIFIER_SIZE = 16 };

struct fscrypt_policy_v1 {
    u8 version;
    u8 contents_encryption_mode;
    u8 filenames_encryption_mode;
    u8 flags;
    u8 master_key_descriptor[KEY_DESCRIPTOR_SIZE];
};

struct fscrypt_policy_v2 {
    u8 version;
    u8 contents_encryption_mode;
    u8 filenames_encryption_mode;
    u8 flags;
    u8 reserved[4]; /* the first of them is log2_data_unit_size from Linux 6.7 on */
    u8 master_key_identifier[KEY_IDENTIFIER_SIZE];
};

struct fscrypt_get_policy_ex_arg {
    u64 policy_size; /* in: room for the policy; out: its length */
    union {
        u8 version;
        struct fscrypt_policy_v1 v1;
        struct fscrypt_policy_v2 v2;
    } policy;
};

/* A result, or minus the errno. */
long write_all(int descriptor, const char *text, u32 length);
long open_file(const char *path, u32 flags);
long close_file(long descriptor);
long fscrypt_ioctl(long descriptor, u32 request, void *argument);
long sync_file(long descriptor);
long length_of(long descriptor, u64 *length);
long drop_cached_pages(long descriptor);
long read_at(long descriptor, void *target, u32 length, u64 offset);

/* Maps a part of a file for reading and stores where; the offset is a multiple of the page size. */
long map_pages(long descriptor, u64 offset, u32 length, void **address);
long unmap_pages(void *address, u32 length);
/* Bit 0 of each byte of residents tells whether that page is in memory; for files that the caller owns (mm/mincore.c). */
long resident_pages(void *address, u32 length, u8 *residents);

__attribute__((noreturn)) void leave(int code);

/* Flags of open(2) that are not the same everywhere. */
extern const u32 O_DIRECTORY, O_DIRECT, O_LARGEFILE;

/* Called by the entry point with the stack as the kernel left it: argument count, arguments, environment, auxiliary vector. */
__attribute__((noreturn, used)) void probe_main(const long *stack);

#endif
