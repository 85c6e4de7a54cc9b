package org.lethe.station.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteChoice;
import org.lethe.station.model.TransportId;

/**
 * Everything on the bench at one moment.
 *
 * @param adb how the adb server is doing
 * @param bays in a stable order; a bay stays while it has a phone or an unfinished or just finished job
 */
public record BenchSnapshot(AdbStatus adb, List<BaySnapshot> bays) {
    public BenchSnapshot {
        bays = List.copyOf(bays);
    }

    /** How the adb server is doing. */
    public enum AdbStatus {
        /** Not asked yet. */
        STARTING,
        /** It answers. */
        RUNNING,
        /** It went away; the station is bringing it back. */
        LOST
    }

    /**
     * One place on the bench.
     *
     * @param id the USB path where there is one, else the serial on the bus; names the bay as long as the station runs
     * @param number counted from 1: the place in the learned hub, behind it the order of first appearance; the big figure on the tile
     * @param phone what is plugged in
     * @param assessment what was learned about it, before its job began if it has one; empty while it is not known
     * @param outlook what could be done with it, and what a person should know before
     * @param job the latest job of the phone that is (or was last) here
     */
    public record BaySnapshot(
            String id,
            int number,
            Optional<PhoneSnapshot> phone,
            Optional<DeviceAssessment> assessment,
            Outlook outlook,
            Optional<JobSnapshot> job) {
        /** A port of the learned hub with nothing in it. */
        public static BaySnapshot empty(String id, int number) {
            return new BaySnapshot(id, number, Optional.empty(), Optional.empty(), Outlook.NONE, Optional.empty());
        }

        /** The same bay by another number. */
        BaySnapshot numbered(int other) {
            return new BaySnapshot(id, other, phone, assessment, outlook, job);
        }

        /** See {@link Outlook#findings()}. */
        public List<Finding> findings() {
            return outlook.findings();
        }

        /** See {@link Outlook#plan()}. */
        public Optional<ErasePlan> plan() {
            return outlook.plan();
        }

        /** See {@link Outlook#routes()}. */
        public List<RouteChoice> routes() {
            return outlook.routes();
        }

        /** Whether no phone is here, none is expected back, and nothing is wrong with the port. */
        public boolean isVacant() {
            return phone.isEmpty() && job.isEmpty() && findings().isEmpty();
        }

        /** Whether an erasure could be authorized now. */
        public boolean isReady() {
            return phone.isPresent()
                    && plan().isPresent()
                    && job.map(JobSnapshot::state).map(JobState::isTerminal).orElse(true);
        }
    }

    /**
     * What could be done with a phone.
     *
     * @param findings all that a person should know, obstacles first; also for phones that cannot be assessed
     * @param plan what would be done; empty while something blocks, and while a job is under way
     * @param routes what came of each route for this phone, best first; empty while it is not known
     */
    public record Outlook(List<Finding> findings, Optional<ErasePlan> plan, List<RouteChoice> routes) {
        /** Nothing is known. */
        public static final Outlook NONE = new Outlook(List.of(), Optional.empty(), List.of());

        public Outlook {
            findings = List.copyOf(findings);
            routes = List.copyOf(routes);
        }
    }

    /**
     * One plug-in of one phone.
     *
     * @param busSerial as the adb server lists it; may differ from the bootloader's
     * @param transport the number that commands go to; empty when the server gave none (no permissions)
     * @param usbPath the hub port; empty where the server does not know one
     * @param state the connection
     * @param rawState the connection in adb's own words
     */
    public record PhoneSnapshot(
            String busSerial,
            Optional<TransportId> transport,
            Optional<String> usbPath,
            ConnectionState state,
            String rawState) {}

    /**
     * One job.
     *
     * @param id its name
     * @param serial the phone's serial number by its bootloader
     * @param phoneName maker and model
     * @param plan what is being done
     * @param state of the whole
     * @param standing where it stands in its plan
     * @param startedAt when it was authorized
     * @param ending what came of it
     */
    public record JobSnapshot(
            JobId id,
            DeviceSerial serial,
            String phoneName,
            ErasePlan plan,
            JobState state,
            Standing standing,
            Instant startedAt,
            Ending ending) {
        /** See {@link Standing#step()}. */
        public Optional<EraseStep> step() {
            return standing.step();
        }

        /** See {@link Standing#stepNumber()}. */
        public int stepNumber() {
            return standing.stepNumber();
        }

        /** See {@link Standing#progress()}. */
        public Progress progress() {
            return standing.progress();
        }

        /** See {@link Standing#remark()}. */
        public Optional<String> remark() {
            return standing.remark();
        }

        /** See {@link Standing#left()}. */
        public Optional<Duration> left() {
            return standing.left();
        }

        /** See {@link Standing#heard()}. */
        public boolean heard() {
            return standing.heard();
        }

        /** See {@link Standing#halt()}. */
        public Optional<Halt> halt() {
            return standing.halt();
        }

        /** See {@link Ending#reasons()}. */
        public List<ReasonCode> reasons() {
            return ending.reasons();
        }

        /** See {@link Ending#at()}. */
        public Optional<Instant> endedAt() {
            return ending.at();
        }

        /** See {@link Ending#certificate()}. */
        public Optional<CertificateSnapshot> certificate() {
            return ending.certificate();
        }
    }

    /**
     * Where a job stands in its plan.
     *
     * @param step the step at which it stands; empty before the first and after the last
     * @param stepNumber counted from 1; 0 before the first
     * @param progress of the step
     * @param remark what happened last that a person should know (phone away, adb server restarted …), a journal word
     * @param left how long the whole job still takes, by former jobs of such phones; empty when nothing is known
     * @param heard whether a person has given their word and the station waits to see the same
     * @param halt why nobody carries the job on any more, though it has not come to its end; empty while it runs and once it has
     *     ended
     */
    public record Standing(
            Optional<EraseStep> step,
            int stepNumber,
            Progress progress,
            Optional<String> remark,
            Optional<Duration> left,
            boolean heard,
            Optional<Halt> halt) {}

    /**
     * What stopped a job before its end. Its record is whole: the next start of the station carries it on.
     *
     * @param cause what it was
     * @param words what happened and what to do, for whoever reads English
     */
    public record Halt(Cause cause, String words) {
        /** What stops a job. */
        public enum Cause {
            /** The journal could not be written: disk full, no rights, file damaged. */
            NO_JOURNAL,
            /** A defect of the station, which the log tells. */
            STATION_FAULT
        }
    }

    /**
     * What came of a job.
     *
     * @param reasons why it did not end with a certificate; empty otherwise
     * @param at when it ended; empty while it runs
     * @param certificate the certificate, once there is one
     */
    public record Ending(List<ReasonCode> reasons, Optional<Instant> at, Optional<CertificateSnapshot> certificate) {
        public Ending {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What faces need of a certificate.
     *
     * @param number certificate number
     * @param posCode fourteen digits for the sales record
     * @param assurance what it claims
     * @param qrText the whole text of the QR
     * @param tokenDigits the token as digits
     * @param simulated whether it is worthless outside tests and demos
     * @param secondLook whether its phone was drawn for a second look that nobody has made
     */
    public record CertificateSnapshot(
            String number,
            String posCode,
            Assurance assurance,
            String qrText,
            String tokenDigits,
            boolean simulated,
            boolean secondLook) {}
}
