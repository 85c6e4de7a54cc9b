package org.lethe.station.staff;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lethe.station.sale.PersonName;
import org.lethe.station.staff.StaffEvent.Kind;

/** The operators of a station. May be used from any thread; a PIN takes a good part of a second, so not from a window's. */
public final class Staff {
    private final StaffStore store;
    private final InstantSource clock;
    private final int rounds;
    private final SecureRandom random = new SecureRandom();
    /** As the store has them; only {@link #record} adds any, and whoever may act is asked for at every click. */
    private volatile List<StaffEvent> events;

    public Staff(StaffStore store, InstantSource clock) {
        this(store, clock, PinHash.ROUNDS);
    }

    /** @param rounds of hashing a PIN that is set */
    Staff(StaffStore store, InstantSource clock, int rounds) {
        this.store = store;
        this.clock = clock;
        this.rounds = rounds;
        this.events = List.copyOf(store.events());
    }

    /** What became of a change of operators. */
    public enum Change {
        DONE,
        /** Somebody has, or had, that name. */
        NAME_TAKEN,
        /** Nobody active has that name. */
        NOT_ACTIVE,
        /** The first one, and at least one ever after, is a supervisor: somebody must be able to change the others. */
        NEEDS_SUPERVISOR
    }

    /** Every operator there ever was, in the order in which they came. */
    public List<StaffMember> members() {
        var members = new LinkedHashMap<String, StaffMember>();
        events.forEach(event -> members.merge(event.name(), added(event), (member, same) -> after(member, event)));
        return new ArrayList<>(members.values());
    }

    private static StaffMember added(StaffEvent event) {
        return new StaffMember(event.name(), event.role().orElse(Role.CLERK), event.kind() != Kind.RETIRED);
    }

    private static StaffMember after(StaffMember member, StaffEvent event) {
        return event.kind() == Kind.RETIRED ? new StaffMember(member.name(), member.role(), false) : member;
    }

    /** Those who may sign in. */
    public List<StaffMember> active() {
        return members().stream().filter(StaffMember::active).toList();
    }

    /** Whether only known operators may act: from the first one on, for good. */
    public boolean isKept() {
        return !events.isEmpty();
    }

    /** The active operator of a name, however it was typed. */
    public Optional<StaffMember> active(String name) {
        var wanted = new PersonName(name);
        return active().stream()
                .filter(member -> wanted.isSameAs(member.name()))
                .findFirst();
    }

    /** Whether somebody of this name may act: anybody while there are no operators, an active one afterwards. */
    public boolean mayAct(String name) {
        return !name.isBlank() && (!isKept() || active(name).isPresent());
    }

    /** Adds an operator. */
    public synchronized Change add(String name, Role role, Pin pin, String by) {
        var wanted = new PersonName(name);
        if (members().stream().anyMatch(member -> wanted.isSameAs(member.name()))) {
            return Change.NAME_TAKEN;
        }
        if (!isKept() && role != Role.SUPERVISOR) {
            return Change.NEEDS_SUPERVISOR;
        }
        return record(name.strip(), Kind.ADDED, Optional.of(role), Optional.of(pin), by);
    }

    /** Gives an operator another PIN, and takes back the waits that wrong ones have earned. */
    public synchronized Change setPin(String name, Pin pin, String by) {
        return active(name)
                .map(member -> record(member.name(), Kind.PIN_SET, Optional.empty(), Optional.of(pin), by))
                .orElse(Change.NOT_ACTIVE);
    }

    /** Lets nobody of that name sign in any more. */
    public synchronized Change retire(String name, String by) {
        var leaving = active(name);
        if (leaving.isEmpty()) {
            return Change.NOT_ACTIVE;
        }
        return active().stream().anyMatch(member -> member.supervises() && !member.equals(leaving.get()))
                ? record(leaving.get().name(), Kind.RETIRED, Optional.empty(), Optional.empty(), by)
                : Change.NEEDS_SUPERVISOR;
    }

    private Change record(String name, Kind kind, Optional<Role> role, Optional<Pin> pin, String by) {
        store.add(new StaffEvent(now(), name, kind, role, pin.map(digits -> PinHash.of(digits, random, rounds)), by));
        events = List.copyOf(store.events());
        return Change.DONE;
    }

    /** Whether it is they, by their PIN. Every try that was looked at is recorded before it is answered. */
    public synchronized SignIn signIn(String name, Pin pin) {
        var member = active(name);
        return member.isEmpty() ? new SignIn.Unknown() : signIn(member.get(), pin);
    }

    private SignIn signIn(StaffMember member, Pin pin) {
        var wait = new WrongPins(store.wrongTries(member.name())).waitAt(now());
        if (!wait.isZero()) {
            return new SignIn.Wait(wait);
        }
        var right = pin(member).filter(hash -> hash.matches(pin)).isPresent();
        store.tried(member.name(), right, now());
        return right ? new SignIn.Done(member) : refused(member);
    }

    private SignIn refused(StaffMember member) {
        var wrong = new WrongPins(store.wrongTries(member.name()));
        return wrong.left() > 0 ? new SignIn.Wrong(wrong.left()) : new SignIn.Wait(wrong.waitAt(now()));
    }

    private Optional<PinHash> pin(StaffMember member) {
        return events.stream()
                .filter(event -> event.name().equals(member.name()))
                .flatMap(event -> event.pin().stream())
                .reduce((earlier, later) -> later);
    }

    /** Puts on record what a person did. */
    @CanIgnoreReturnValue
    public Act did(String by, Act.Kind kind, String subject) {
        var act = new Act(now(), by, kind, subject);
        store.add(act);
        return act;
    }

    private Instant now() {
        return clock.instant();
    }
}
