/*
 * lethe-probe: what the station must know of a phone's storage and what neither Java nor a shell's tools can ask.
 *
 *   lethe-probe policy DIRECTORY   which key encrypts what is made in a directory
 *   lethe-probe evict FILE         writes a file out, drops it from the page cache, and says what is still cached
 *
 * Prints one line of JSON and ends with a code that says the same as its "answer"; whoever reads it demands both, so that a
 * crash, another program or a line cut off can never be taken for an answer. Reads no content of any file but the one it is
 * told to evict, and prints none.
 */
#include "kernel.h"

enum code {
    DONE = 0,
    USAGE = 2,
    NONE = 10,
    NOT_PERMITTED = 11,
    NOT_SUPPORTED = 12,
    MISSING = 13,
    FAILED = 14,
};

/* --- one line of JSON ------------------------------------------------------------------------------------------------ */

static char line[512];
static u32 line_length;

static void put(char character) {
    if (line_length < sizeof(line)) {
        line[line_length++] = character;
    }
}

static void put_text(const char *text) {
    while (*text) {
        put(*text++);
    }
}

static void put_name(const char *name) {
    put_text(",\"");
    put_text(name);
    put_text("\":");
}

static void put_word(const char *name, const char *word) {
    put_name(name);
    put('"');
    put_text(word);
    put('"');
}

/* Divides by 10 with shifts and 32-bit steps: a 64-bit division would need the compiler's library on 32-bit machines. */
static u64 tenth(u64 value, u32 *remainder) {
    u64 quotient = 0;
    u32 rest = 0;
    for (int bit = 63; bit >= 0; bit--) {
        rest = rest << 1 | (u32)(value >> bit & 1);
        quotient <<= 1;
        if (rest >= 10) {
            rest -= 10;
            quotient |= 1;
        }
    }
    *remainder = rest;
    return quotient;
}

static void put_number(const char *name, u64 value) {
    char digits[20];
    int count = 0;
    do {
        u32 digit;
        value = tenth(value, &digit);
        digits[count++] = (char)('0' + digit);
    } while (value);
    put_name(name);
    while (count) {
        put(digits[--count]);
    }
}

static void put_hex(const char *name, const u8 *bytes, u32 length) {
    put_name(name);
    put('"');
    for (u32 i = 0; i < length; i++) {
        put("0123456789abcdef"[bytes[i] >> 4]);
        put("0123456789abcdef"[bytes[i] & 15]);
    }
    put('"');
}

static void begin(const char *answer) {
    line_length = 0;
    put_text("{\"probe\":1");
    put_word("answer", answer);
}

static enum code end(enum code code) {
    put_text("}\n");
    return write_all(STDOUT, line, line_length) < 0 ? FAILED : code;
}

/* --- refusals of the kernel ------------------------------------------------------------------------------------------ */

static enum code code_of(long errno) {
    switch (errno) {
        case ENODATA:
            return NONE;
        case EACCES:
        case EPERM:
            return NOT_PERMITTED;
        case ENOTTY:
        case EOPNOTSUPP:
        case ENOSYS:
            return NOT_SUPPORTED;
        case ENOENT:
        case ENOTDIR:
            return MISSING;
        default:
            return FAILED;
    }
}

static const char *word_of(enum code code) {
    switch (code) {
        case NONE:
            return "none";
        case NOT_PERMITTED:
            return "not-permitted";
        case NOT_SUPPORTED:
            return "not-supported";
        case MISSING:
            return "missing";
        default:
            return "failed";
    }
}

/* error: minus the errno, as system calls return it */
static enum code refused(const char *call, long error) {
    enum code code = code_of(-error);
    begin(word_of(code));
    put_word("call", call);
    put_number("errno", (u64)-error);
    return end(code);
}

/* --- policy ---------------------------------------------------------------------------------------------------------- */

static enum code policy_v1(const char *call, const struct fscrypt_policy_v1 *policy) {
    begin("policy");
    put_word("call", call);
    put_number("version", 1);
    put_number("contents", policy->contents_encryption_mode);
    put_number("filenames", policy->filenames_encryption_mode);
    put_number("flags", policy->flags);
    put_hex("descriptor", policy->master_key_descriptor, KEY_DESCRIPTOR_SIZE);
    return end(DONE);
}

static enum code policy_v2(const char *call, const struct fscrypt_policy_v2 *policy) {
    begin("policy");
    put_word("call", call);
    put_number("version", 2);
    put_number("contents", policy->contents_encryption_mode);
    put_number("filenames", policy->filenames_encryption_mode);
    put_number("flags", policy->flags);
    put_hex("identifier", policy->master_key_identifier, KEY_IDENTIFIER_SIZE);
    return end(DONE);
}

static enum code policy_unknown(const char *call, u8 version, u64 size) {
    begin("failed");
    put_word("call", call);
    put_number("version", version);
    put_number("size", size);
    return end(FAILED);
}

/* Kernels before 5.4 know only policies of version 1 and only the old call (fs/crypto/policy.c). */
static enum code old_policy(long directory) {
    struct fscrypt_policy_v1 policy;
    long result = fscrypt_ioctl(directory, FS_IOC_GET_ENCRYPTION_POLICY, &policy);
    if (result < 0) {
        return refused("get-policy", result);
    }
    return policy.version == FSCRYPT_POLICY_V1 ? policy_v1("get-policy", &policy)
                                               : policy_unknown("get-policy", policy.version, sizeof(policy));
}

static enum code policy_of(long directory) {
    struct fscrypt_get_policy_ex_arg answer;
    answer.policy_size = sizeof(answer.policy);
    long result = fscrypt_ioctl(directory, FS_IOC_GET_ENCRYPTION_POLICY_EX, &answer);
    if (result == -ENOTTY) {
        return old_policy(directory);
    }
    if (result < 0) {
        return refused("get-policy-ex", result);
    }
    if (answer.policy.version == FSCRYPT_POLICY_V2 && answer.policy_size == sizeof(answer.policy.v2)) {
        return policy_v2("get-policy-ex", &answer.policy.v2);
    }
    if (answer.policy.version == FSCRYPT_POLICY_V1 && answer.policy_size == sizeof(answer.policy.v1)) {
        return policy_v1("get-policy-ex", &answer.policy.v1);
    }
    return policy_unknown("get-policy-ex", answer.policy.version, answer.policy_size);
}

static enum code policy(const char *path) {
    long directory = open_file(path, O_RDONLY | O_DIRECTORY);
    return directory < 0 ? refused("open", directory) : policy_of(directory);
}

/* --- evict ----------------------------------------------------------------------------------------------------------- */

/* A direct read must be aligned to the file system's block, which is 4096 bytes, or 16384 where pages are that large. */
enum { WINDOW_PAGES = 16384, DIRECT_BLOCK = 16384, DIRECT_READS = 3 };

static u32 page_bytes;
static u8 residents[WINDOW_PAGES];
static u8 room[2 * DIRECT_BLOCK]; /* an aligned block lies somewhere in it; aligned itself, it would blow up the program's file */

/* Counts pages of a part of the file that are in the page cache; a mapping alone brings none there. */
static long count_window(long file, u64 offset, u32 length, u64 *cached) {
    void *address;
    long result = map_pages(file, offset, length, &address);
    if (result < 0) {
        return result;
    }
    result = resident_pages(address, length, residents);
    if (result == 0) {
        const u8 *resident = residents;
        for (u32 start = 0; start < length; start += page_bytes) {
            *cached += *resident++ & 1;
        }
    }
    unmap_pages(address, length);
    return result;
}

static long count_cached(long file, u64 length, u64 *cached) {
    u64 window = (u64)WINDOW_PAGES * page_bytes;
    *cached = 0;
    for (u64 offset = 0; offset < length; offset += window) {
        u64 rest = length - offset;
        long result = count_window(file, offset, (u32)(rest < window ? rest : window), cached);
        if (result < 0) {
            return result;
        }
    }
    return 0;
}

/* What reading past the page cache gave: how many reads succeeded, and the first error otherwise. */
struct direct {
    u32 reads;
    long error;
};

/* Reads a block at the beginning, in the middle and at the end. */
static struct direct read_directly(const char *path, u64 length) {
    struct direct direct = {0, 0};
    u8 *block = room + (-(unsigned long)room & (DIRECT_BLOCK - 1));
    u64 aligned = ~(u64)(DIRECT_BLOCK - 1);
    u64 offsets[DIRECT_READS] = {0, length / 2 & aligned, (length - 1) & aligned};
    long file = open_file(path, O_RDONLY | O_DIRECT);
    if (file < 0) {
        direct.error = file;
        return direct;
    }
    for (int i = 0; i < DIRECT_READS && direct.error == 0; i++) {
        long result = read_at(file, block, DIRECT_BLOCK, offsets[i]);
        if (result > 0) {
            direct.reads++;
        } else {
            direct.error = result;
        }
    }
    close_file(file);
    return direct;
}

/*
 * "nextRead": where the next read of the file comes from. It is the storage only if not one page is left in the page cache.
 * "directBypassedCache": whether reads with O_DIRECT went past the cache. On an encrypted file a kernel may accept the flag and
 * read through the cache all the same (fs/crypto/inline_crypt.c, fscrypt_dio_supported); then the pages read show up in the
 * cache, which is how it is told here. That the flag was accepted proves nothing, so it is not reported.
 */
static enum code report(u64 length, u64 before, struct direct direct, u64 after) {
    begin("evicted");
    put_number("bytes", length);
    put_number("pageBytes", page_bytes);
    put_number("cachedPages", before);
    put_word("nextRead", before == 0 ? "storage" : "page-cache-possible");
    put_number("directReads", direct.reads);
    put_number("directErrno", (u64)-direct.error);
    put_number("cachedPagesAfter", after);
    put_word("directBypassedCache", direct.reads < DIRECT_READS || before != 0 ? "unknown" : after == 0 ? "yes" : "no");
    return end(DONE);
}

static enum code evict_open(const char *path, long file) {
    u64 length, before, after;
    long result = sync_file(file); /* dirty pages cannot be dropped */
    if (result < 0) {
        return refused("fsync", result);
    }
    result = length_of(file, &length);
    if (result < 0 || length == 0) {
        return refused("size", result < 0 ? result : -EINVAL);
    }
    result = drop_cached_pages(file);
    if (result < 0) {
        return refused("fadvise", result);
    }
    result = count_cached(file, length, &before);
    if (result < 0) {
        return refused("mincore", result);
    }
    struct direct direct = read_directly(path, length);
    result = count_cached(file, length, &after);
    return result < 0 ? refused("mincore", result) : report(length, before, direct, after);
}

static enum code evict(const char *path) {
    long file = open_file(path, O_RDONLY);
    return file < 0 ? refused("open", file) : evict_open(path, file);
}

/* --- command line ---------------------------------------------------------------------------------------------------- */

static int same(const char *left, const char *right) {
    while (*left && *left == *right) {
        left++;
        right++;
    }
    return *left == *right;
}

/* The auxiliary vector follows the environment, which ends in a null pointer (fs/binfmt_elf.c, create_elf_tables). */
static u32 page_size(const long *environment) {
    const long *entry = environment;
    while (*entry++) {
    }
    while (entry[0] != AT_NULL && entry[0] != AT_PAGESZ) {
        entry += 2;
    }
    return entry[0] == AT_PAGESZ ? (u32)entry[1] : 4096;
}

static enum code run(long count, const char *const *arguments) {
    if (count == 3 && same(arguments[1], "policy")) {
        return policy(arguments[2]);
    }
    if (count == 3 && same(arguments[1], "evict")) {
        return evict(arguments[2]);
    }
    begin("usage");
    put_word("usage", "lethe-probe policy DIRECTORY | evict FILE");
    return end(USAGE);
}

void probe_main(const long *stack) {
    long count = stack[0];
    page_bytes = page_size(stack + count + 2);
    leave(run(count, (const char *const *)(stack + 1)));
}
