/* System calls and the entry point on the four architectures of Android. */
#include "kernel.h"

typedef unsigned long word;

/* number, then the arguments, each in a register of its own */
long system_call(word number, word a, word b, word c, word d, word e, word f);

#if defined(__aarch64__)
/* Numbers: include/uapi/asm-generic/unistd.h. Flags: arch/arm64/include/uapi/asm/fcntl.h. */
enum {
    NR_close = 57, NR_exit_group = 94, NR_fadvise64 = 223, NR_fsync = 82, NR_ioctl = 29, NR_lseek = 62,
    NR_mincore = 232, NR_mmap = 222, NR_munmap = 215, NR_openat = 56, NR_pread64 = 67, NR_write = 64,
};
const u32 O_DIRECTORY = 040000, O_DIRECT = 0200000, O_LARGEFILE = 0;
__asm__(".globl _start\n_start:\n"
        "  mov x29, #0\n  mov x30, #0\n  mov x0, sp\n  b probe_main\n"
        "system_call:\n"
        "  mov x8, x0\n  mov x0, x1\n  mov x1, x2\n  mov x2, x3\n  mov x3, x4\n  mov x4, x5\n  mov x5, x6\n"
        "  svc #0\n  ret\n");

#elif defined(__arm__)
/* Numbers: arch/arm/tools/syscall.tbl. Flags: arch/arm/include/uapi/asm/fcntl.h. */
enum {
    NR_close = 6, NR_exit_group = 248, NR_arm_fadvise64_64 = 270, NR_fsync = 118, NR_ioctl = 54, NR__llseek = 140,
    NR_mincore = 219, NR_mmap2 = 192, NR_munmap = 91, NR_openat = 322, NR_pread64 = 180, NR_write = 4,
};
const u32 O_DIRECTORY = 040000, O_DIRECT = 0200000, O_LARGEFILE = 0400000;
__asm__(".globl _start\n_start:\n"
        "  mov fp, #0\n  mov lr, #0\n  mov r0, sp\n  b probe_main\n"
        "system_call:\n"
        "  push {r4, r5, r7, lr}\n"
        "  mov r7, r0\n  mov r0, r1\n  mov r1, r2\n  mov r2, r3\n"
        "  ldr r3, [sp, #16]\n  ldr r4, [sp, #20]\n  ldr r5, [sp, #24]\n"
        "  svc #0\n  pop {r4, r5, r7, pc}\n");

#elif defined(__x86_64__)
/* Numbers: arch/x86/entry/syscalls/syscall_64.tbl. Flags: include/uapi/asm-generic/fcntl.h. */
enum {
    NR_close = 3, NR_exit_group = 231, NR_fadvise64 = 221, NR_fsync = 74, NR_ioctl = 16, NR_lseek = 8,
    NR_mincore = 27, NR_mmap = 9, NR_munmap = 11, NR_openat = 257, NR_pread64 = 17, NR_write = 1,
};
const u32 O_DIRECTORY = 0200000, O_DIRECT = 040000, O_LARGEFILE = 0;
__asm__(".globl _start\n_start:\n"
        "  xor %ebp, %ebp\n  mov %rsp, %rdi\n  and $-16, %rsp\n  call probe_main\n"
        "system_call:\n"
        "  mov %rdi, %rax\n  mov %rsi, %rdi\n  mov %rdx, %rsi\n  mov %rcx, %rdx\n"
        "  mov %r8, %r10\n  mov %r9, %r8\n  mov 8(%rsp), %r9\n"
        "  syscall\n  ret\n");

#elif defined(__i386__)
/* Numbers: arch/x86/entry/syscalls/syscall_32.tbl. Flags: include/uapi/asm-generic/fcntl.h. */
enum {
    NR_close = 6, NR_exit_group = 252, NR_fadvise64_64 = 272, NR_fsync = 118, NR_ioctl = 54, NR__llseek = 140,
    NR_mincore = 218, NR_mmap2 = 192, NR_munmap = 91, NR_openat = 295, NR_pread64 = 180, NR_write = 4,
};
const u32 O_DIRECTORY = 0200000, O_DIRECT = 040000, O_LARGEFILE = 0100000;
__asm__(".globl _start\n_start:\n"
        "  xor %ebp, %ebp\n  mov %esp, %eax\n  and $-16, %esp\n  sub $12, %esp\n  push %eax\n  call probe_main\n"
        "system_call:\n"
        "  push %ebp\n  push %edi\n  push %esi\n  push %ebx\n"
        "  mov 20(%esp), %eax\n  mov 24(%esp), %ebx\n  mov 28(%esp), %ecx\n  mov 32(%esp), %edx\n"
        "  mov 36(%esp), %esi\n  mov 40(%esp), %edi\n  mov 44(%esp), %ebp\n"
        "  int $0x80\n  pop %ebx\n  pop %esi\n  pop %edi\n  pop %ebp\n  ret\n");

#else
#error "not an architecture of Android"
#endif

#define CALL(number, a, b, c, d, e, f) \
    system_call(number, (word)(a), (word)(b), (word)(c), (word)(d), (word)(e), (word)(f))

long write_all(int descriptor, const char *text, u32 length) {
    while (length > 0) {
        long written = CALL(NR_write, descriptor, text, length, 0, 0, 0);
        if (written <= 0) {
            return written;
        }
        text += written;
        length -= (u32)written;
    }
    return 0;
}

long open_file(const char *path, u32 flags) {
    return CALL(NR_openat, AT_FDCWD, path, flags | O_LARGEFILE | O_CLOEXEC, 0, 0, 0);
}

long close_file(long descriptor) {
    return CALL(NR_close, descriptor, 0, 0, 0, 0, 0);
}

long fscrypt_ioctl(long descriptor, u32 request, void *argument) {
    return CALL(NR_ioctl, descriptor, request, argument, 0, 0, 0);
}

long sync_file(long descriptor) {
    return CALL(NR_fsync, descriptor, 0, 0, 0, 0, 0);
}

long unmap_pages(void *address, u32 length) {
    return CALL(NR_munmap, address, length, 0, 0, 0, 0);
}

long resident_pages(void *address, u32 length, u8 *residents) {
    return CALL(NR_mincore, address, length, residents, 0, 0, 0);
}

void leave(int code) {
    for (;;) {
        CALL(NR_exit_group, code, 0, 0, 0, 0, 0);
    }
}

/* mmap returns an address, which on 32 bits may look negative; only the last page of numbers is errors. */
static long mapped(long result, void **address) {
    *address = (void *)result;
    return (word)result >= (word)-HIGHEST_ERRNO ? result : 0;
}

#if defined(__LP64__)

long length_of(long descriptor, u64 *length) {
    long end = CALL(NR_lseek, descriptor, 0, SEEK_END, 0, 0, 0);
    *length = (u64)end;
    return end < 0 ? end : 0;
}

long drop_cached_pages(long descriptor) {
    return CALL(NR_fadvise64, descriptor, 0, 0, POSIX_FADV_DONTNEED, 0, 0); /* a length of 0: to the end */
}

long read_at(long descriptor, void *target, u32 length, u64 offset) {
    return CALL(NR_pread64, descriptor, target, length, offset, 0, 0);
}

long map_pages(long descriptor, u64 offset, u32 length, void **address) {
    return mapped(CALL(NR_mmap, 0, length, PROT_READ, MAP_SHARED, descriptor, offset), address);
}

#else

#define LOW(value) ((u32)(value))
#define HIGH(value) ((u32)((value) >> 32))
/* mmap2 counts in units of 4096 bytes, whatever the page size is (mmap(2), "mmap2"). */
#define MMAP2_SHIFT 12

long length_of(long descriptor, u64 *length) {
    return CALL(NR__llseek, descriptor, 0, 0, length, SEEK_END, 0);
}

/*
 * A 64-bit value takes two registers. ARM's calling convention wants an even one first: pread64 leaves a hole for that, and
 * fadvise got a call of its own with the advice moved to the front (arch/arm/kernel/sys_arm.c). i386 has neither.
 */
#if defined(__arm__)

long drop_cached_pages(long descriptor) {
    return CALL(NR_arm_fadvise64_64, descriptor, POSIX_FADV_DONTNEED, 0, 0, 0, 0);
}

long read_at(long descriptor, void *target, u32 length, u64 offset) {
    return CALL(NR_pread64, descriptor, target, length, 0, LOW(offset), HIGH(offset));
}

#else

long drop_cached_pages(long descriptor) {
    return CALL(NR_fadvise64_64, descriptor, 0, 0, 0, 0, POSIX_FADV_DONTNEED);
}

long read_at(long descriptor, void *target, u32 length, u64 offset) {
    return CALL(NR_pread64, descriptor, target, length, LOW(offset), HIGH(offset), 0);
}

#endif

long map_pages(long descriptor, u64 offset, u32 length, void **address) {
    return mapped(CALL(NR_mmap2, 0, length, PROT_READ, MAP_SHARED, descriptor, offset >> MMAP2_SHIFT), address);
}

#endif
