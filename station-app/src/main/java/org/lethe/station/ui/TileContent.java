package org.lethe.station.ui;

import java.util.List;
import java.util.Optional;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.TransportId;

/**
 * What one tile says, in the language of the moment.
 *
 * @param bay the bay's id, by which a tile keeps its place
 * @param number the big figure
 * @param name "Phone 3"
 * @param phone maker and model
 * @param facts storage as sold, Android, tail of the serial: what tells two equal phones apart
 * @param state colour and icon hang on it
 * @param stateWord the state for people
 * @param line what goes on, or what comes next; may be empty
 * @param notices what stands in the way or went wrong, each with its remedy
 * @param work how far the present step is; empty while none is at work
 * @param seal the certificate; only for {@link JobState#ERASED}
 * @param simulated whether it is a virtual phone
 * @param vacant whether it is an empty port of the learned hub
 * @param orders what the person may order
 */
record TileContent(
        String bay,
        int number,
        String name,
        String phone,
        String facts,
        JobState state,
        String stateWord,
        String line,
        List<Notice> notices,
        Optional<Work> work,
        Optional<Seal> seal,
        boolean simulated,
        boolean vacant,
        Orders orders) {
    TileContent {
        notices = List.copyOf(notices);
    }

    /** Whether "erase all ready" includes this phone. */
    boolean isReady() {
        return state == JobState.READY && orders.erase().isPresent();
    }

    /** Whether this phone must not be sold: it was seen not to be erased, or it is not known. */
    boolean isRed() {
        return state == JobState.NOT_ERASED || state == JobState.INDETERMINATE;
    }

    /**
     * Something a person should know and the one thing to do about it.
     *
     * @param name in so few words that a full hub's tile has room for them
     * @param text what it is
     * @param remedy what to do
     * @param where the switch that the remedy speaks of, for a picture; empty when it is about none
     */
    record Notice(String name, String text, String remedy, Optional<SwitchPlace> where) {
        /** A notice that is about no switch. */
        Notice(String name, String text, String remedy) {
            this(name, text, remedy, Optional.empty());
        }

        /** All of it as one text. */
        String whole() {
            return remedy.isEmpty() ? text : text + " → " + remedy;
        }
    }

    /**
     * The present step.
     *
     * @param step its name
     * @param position "Step 5 of 9"
     * @param number counted from 1; 0 before the first
     * @param steps how many there are
     * @param measured whether bytes are counted, so that a bar makes sense
     * @param fraction 0 to 1
     * @param figures amounts, rate and time left, as far as known
     * @param brief the one of them that a person waits by
     */
    record Work(
            String step,
            String position,
            int number,
            int steps,
            boolean measured,
            double fraction,
            String figures,
            String brief) {}

    /**
     * The certificate.
     *
     * @param number certificate number
     * @param posCode in groups, for reading aloud
     * @param assurance what it claims
     * @param qr to be scanned
     */
    record Seal(String number, String posCode, String assurance, QrMatrix qr) {}

    /**
     * What may be ordered for this phone.
     *
     * @param erase the transport to erase; empty when it may not
     * @param cancel the job to call off; empty when there is none or it is too late
     * @param answer the job that waits for a person's word; empty while none does
     * @param identify the transport of a phone that can be made to show itself; empty when it cannot
     * @param details the job whose story can be read; empty before the first
     */
    record Orders(
            Optional<TransportId> erase,
            Optional<JobId> cancel,
            Optional<JobId> answer,
            Optional<TransportId> identify,
            Optional<JobId> details) {}
}
