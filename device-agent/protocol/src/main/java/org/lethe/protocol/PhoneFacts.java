package org.lethe.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * What the framework told the shell's user of its phone. Nothing of it is the owner's: users and volumes have numbers and
 * types, no names or labels, and of accounts only their number is known.
 *
 * @param volumes every storage volume
 * @param users every user, profile and clone space
 * @param visibleAccounts how many accounts the shell's user may see. Accounts may hide from it, so 0 proves nothing, and more than
 *     0 proves that there are some (AccountManagerService.java, resolveAccountVisibility)
 * @param imeis of each radio, the first slot's first; known and empty when the phone states to have no radio
 * @param thermalStatus 0 (none) to 6 (shutdown), as {@code PowerManager.THERMAL_STATUS_*} (since Android 10)
 */
public record PhoneFacts(
        Stated<List<Volume>> volumes,
        Stated<List<User>> users,
        Stated<Integer> visibleAccounts,
        Stated<List<String>> imeis,
        Stated<Integer> thermalStatus) {

    /**
     * A storage volume.
     *
     * @param type {@code public} (a card), {@code private} (where user data lies), {@code emulated} …
     * @param state {@code mounted}, {@code unmounted} …
     */
    public record Volume(String type, String state) {
        void write(MessageWriter out) {
            out.text("type", type).text("state", state);
        }

        static Volume read(MessageFields in) throws ProtocolException {
            return new Volume(in.text("type"), in.text("state"));
        }
    }

    /**
     * A user of the phone.
     *
     * @param id Android's number
     * @param type Android's name of the kind of user, or its flags where Android is older than that (11)
     */
    public record User(int id, String type) {
        void write(MessageWriter out) {
            out.number("id", id).text("type", type);
        }

        static User read(MessageFields in) throws ProtocolException {
            return new User(in.smallNumber("id"), in.text("type"));
        }
    }

    /** Each fact stands under its own name or, with the reason, among {@code unknown}. */
    void write(MessageWriter out) {
        var unknown = new ArrayList<Unknown>();
        unknown(unknown, "volumes", volumes);
        unknown(unknown, "users", users);
        unknown(unknown, "visibleAccounts", visibleAccounts);
        unknown(unknown, "imeis", imeis);
        unknown(unknown, "thermalStatus", thermalStatus);
        volumes.value().ifPresent(known -> out.objects("volumes", known, Volume::write));
        users.value().ifPresent(known -> out.objects("users", known, User::write));
        visibleAccounts.value().ifPresent(known -> out.number("visibleAccounts", known));
        imeis.value().ifPresent(known -> out.texts("imeis", known));
        thermalStatus.value().ifPresent(known -> out.number("thermalStatus", known));
        out.objects("unknown", unknown, Unknown::write);
    }

    private static void unknown(List<Unknown> all, String fact, Stated<?> stated) {
        if (!stated.value().isPresent()) {
            all.add(new Unknown(fact, stated.reason()));
        }
    }

    static PhoneFacts read(MessageFields in) throws ProtocolException {
        var unknown = new ArrayList<>(in.objects("unknown", Unknown::read));
        var facts = new PhoneFacts(
                stated(in, unknown, "volumes", name -> in.objects(name, Volume::read)),
                stated(in, unknown, "users", name -> in.objects(name, User::read)),
                stated(in, unknown, "visibleAccounts", in::smallNumber),
                stated(in, unknown, "imeis", in::texts),
                stated(in, unknown, "thermalStatus", in::smallNumber));
        if (!unknown.isEmpty()) {
            throw new ProtocolException("Facts that are known or that nobody asked for are called unknown: " + unknown);
        }
        return facts;
    }

    private static <T> Stated<T> stated(MessageFields in, List<Unknown> unknown, String fact, Field<T> field)
            throws ProtocolException {
        if (in.has(fact)) {
            return Stated.known(field.read(fact));
        }
        for (var one : unknown) {
            if (one.fact().equals(fact)) {
                unknown.remove(one);
                return Stated.unknown(one.reason());
            }
        }
        throw new ProtocolException("Fact " + fact + " is neither known nor unknown");
    }

    private interface Field<T> {
        T read(String name) throws ProtocolException;
    }

    private record Unknown(String fact, String reason) {
        void write(MessageWriter out) {
            out.text("fact", fact).text("reason", reason);
        }

        static Unknown read(MessageFields in) throws ProtocolException {
            return new Unknown(in.text("fact"), in.text("reason"));
        }
    }
}
