package org.lethe.station.pos;

import java.util.Locale;

/** What can be wrong with a request. The type is stable, for programs; it is a name, no address. */
enum Problem {
    /** The request is not in the form that the OpenAPI file describes. */
    BAD_REQUEST(400, "The request is not understood"),
    /** The key is missing or wrong. */
    UNAUTHORIZED(401, "The key is missing or wrong"),
    /** It comes from a web page, or through a name that is not this computer's. */
    FORBIDDEN(403, "Such callers are not answered"),
    /** There is no such resource or certificate. */
    NOT_FOUND(404, "There is no such thing"),
    /** The resource does not know this method. */
    METHOD_NOT_ALLOWED(405, "The resource does not know this method"),
    /** The body did not arrive in time. */
    TOO_SLOW(408, "The request took too long"),
    /** The certificate hangs on another sale. */
    ATTACHED_ELSEWHERE(409, "The certificate hangs on another sale"),
    /** The erasure ended without a certificate. */
    NOT_ERASED(409, "The erasure ended without a certificate"),
    /** The certificate was issued by another station. */
    OTHER_STATION(409, "The certificate is another station's"),
    /** The body is larger than any request needs. */
    TOO_LARGE(413, "The request is too large"),
    /** The address is longer than any token. */
    URI_TOO_LONG(414, "The address is too long"),
    /** The body is not JSON. */
    NOT_JSON(415, "The body must be application/json"),
    /** What was sent is no certificate, or the sale has no usable reference. */
    INVALID(422, "This cannot be attached"),
    /** Too many requests in a short time. */
    TOO_MANY(429, "Too many requests"),
    /** The headers are larger than any request needs. */
    HEAD_TOO_LARGE(431, "The headers are too large"),
    /** The station itself failed; nothing was changed. */
    STATION_FAULT(500, "The station could not do it");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** A URN, so that nobody takes it for a page to open. */
    String type() {
        return "urn:lethe:pos:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
