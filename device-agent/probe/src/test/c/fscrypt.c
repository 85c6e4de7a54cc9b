/*
 * Encrypts an empty directory, for tests of the probe; no part of what goes onto a phone. Prints the identifier that the kernel
 * derived from the key, which is what the probe has to say.
 *
 *   fscrypt v2 DIRECTORY BYTE          a key of 64 times this byte (two hexadecimal digits)
 *   fscrypt v1 DIRECTORY BYTE          a descriptor of 8 times this byte; the kernel does not ask for a key
 */
#include "kernel.h"

/* include/uapi/linux/fscrypt.h */
#define FS_IOC_SET_ENCRYPTION_POLICY 0x800c6613u
#define FS_IOC_ADD_ENCRYPTION_KEY 0xc0506617u
enum { KEY_SPEC_TYPE_IDENTIFIER = 2, MODE_AES_256_XTS = 1, MODE_AES_256_CTS = 4, PAD_16 = 2, KEY_SIZE = 64 };

struct add_key {
    u32 type;
    u32 reserved;
    u8 identifier[32]; /* out; 16 are used */
    u32 raw_size;
    u32 key_id;
    u32 more[8];
    u8 raw[KEY_SIZE];
};

static u8 digit(char character) {
    return (u8)(character <= '9' ? character - '0' : character - 'a' + 10);
}

static void print_hex(const u8 *bytes, u32 length) {
    char text[2 * KEY_IDENTIFIER_SIZE + 1];
    for (u32 i = 0; i < length; i++) {
        text[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
        text[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
    }
    text[2 * length] = '\n';
    write_all(STDOUT, text, 2 * length + 1);
}

static long encrypt_v1(long directory, u8 byte) {
    struct fscrypt_policy_v1 policy;
    policy.version = FSCRYPT_POLICY_V1;
    policy.contents_encryption_mode = MODE_AES_256_XTS;
    policy.filenames_encryption_mode = MODE_AES_256_CTS;
    policy.flags = PAD_16;
    for (u32 i = 0; i < KEY_DESCRIPTOR_SIZE; i++) {
        policy.master_key_descriptor[i] = byte;
    }
    print_hex(policy.master_key_descriptor, KEY_DESCRIPTOR_SIZE);
    return fscrypt_ioctl(directory, FS_IOC_SET_ENCRYPTION_POLICY, &policy);
}

static long encrypt_v2(long directory, u8 byte) {
    static struct add_key key;
    static struct fscrypt_policy_v2 policy;
    key.type = KEY_SPEC_TYPE_IDENTIFIER;
    key.raw_size = KEY_SIZE;
    for (u32 i = 0; i < KEY_SIZE; i++) {
        key.raw[i] = byte;
    }
    long result = fscrypt_ioctl(directory, FS_IOC_ADD_ENCRYPTION_KEY, &key);
    if (result < 0) {
        return result;
    }
    policy.version = FSCRYPT_POLICY_V2;
    policy.contents_encryption_mode = MODE_AES_256_XTS;
    policy.filenames_encryption_mode = MODE_AES_256_CTS;
    policy.flags = PAD_16;
    for (u32 i = 0; i < KEY_IDENTIFIER_SIZE; i++) {
        policy.master_key_identifier[i] = key.identifier[i];
    }
    print_hex(key.identifier, KEY_IDENTIFIER_SIZE);
    return fscrypt_ioctl(directory, FS_IOC_SET_ENCRYPTION_POLICY, &policy);
}

void probe_main(const long *stack) {
    const char *const *arguments = (const char *const *)(stack + 1);
    if (stack[0] != 4) {
        leave(2);
    }
    u8 byte = (u8)(digit(arguments[3][0]) << 4 | digit(arguments[3][1]));
    long directory = open_file(arguments[2], O_RDONLY | O_DIRECTORY);
    long result = directory < 0                ? directory
                  : arguments[1][1] == '1' ? encrypt_v1(directory, byte)
                                           : encrypt_v2(directory, byte);
    leave(result < 0 ? (int)-result : 0);
}
