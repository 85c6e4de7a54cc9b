package org.lethe.station.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal.JournalException;

/**
 * A job as text: the components of its records by name, enums by name, times in ISO 8601. Reading is strict: a document
 * with a missing or an unknown part is not a job, for what a guess would fill in might end as a certificate.
 *
 * <p>The records are the format. Whoever changes one of them raises {@link #FORMAT} and adds a migration that rewrites
 * stored documents; {@code JobDocumentTest} holds a document of each format and fails until that is done.
 *
 * @param format of the job's part
 * @param job the job
 */
record JobDocument(int format, EraseJob job) {
    static final int FORMAT = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // what a record computes (isBlocked, isKnown) is not part of it
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    JobDocument {
        if (format != FORMAT) {
            throw new IllegalArgumentException("a job of format " + format + ", and not " + FORMAT);
        }
    }

    /** The job as one line of JSON. */
    static String write(EraseJob job) {
        try {
            return JSON.writeValueAsString(new JobDocument(FORMAT, job));
        } catch (JsonProcessingException fault) {
            throw new JournalException("Could not put job " + job.id() + " into words: " + fault.getMessage(), fault);
        }
    }

    /**
     * The job of a stored document.
     *
     * @throws JournalException when it is not a document of this format
     */
    static EraseJob read(String text) {
        try {
            return JSON.readValue(text, JobDocument.class).job;
        } catch (JsonProcessingException fault) {
            throw new JournalException(
                    "Could not read a job in the ledger (" + fault.getOriginalMessage()
                            + "). The version of Lethe Station that wrote it can; start that version.",
                    fault);
        }
    }
}
