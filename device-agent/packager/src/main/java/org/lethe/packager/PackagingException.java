package org.lethe.packager;

/** The input cannot be packed as it is. Nothing was written; the build has to stop. */
public final class PackagingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PackagingException(String message) {
        super(message);
    }

    PackagingException(String message, Throwable cause) {
        super(message, cause);
    }
}
