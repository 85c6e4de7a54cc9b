package org.lethe.station.pos;

import java.util.List;
import java.util.Optional;
import org.lethe.station.i18n.Language;

/**
 * A request, as far as the API looks at it.
 *
 * @param method of HTTP
 * @param path its parts, decoded, without the leading {@code v1}
 * @param phones the query parameter of that name
 * @param contentType of the body
 * @param body in UTF-8
 * @param language of the texts for people in the answer
 */
record Call(
        String method,
        List<String> path,
        Optional<String> phones,
        Optional<String> contentType,
        String body,
        Language language) {
    Call {
        path = List.copyOf(path);
    }
}
