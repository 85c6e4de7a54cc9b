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
     * @param findings all that a person should know, obstacles first; also for phones that cannot be assessed
     * @param plan what would be done; empty while something blocks
     * @param routes what came of each route for this phone, best first; empty while it is not known
     * @param job the latest job of the phone that is (or was last) here
     */
    public record BaySnapshot(
            String id,
            int number,
            Optional<PhoneSnapshot> phone,
            Optional<DeviceAssessment> assessment,
            List<Finding> findings,
            Optional<ErasePlan> plan,
            List<RouteChoice> routes,
            Optional<JobSnapshot> job) {
        public BaySnapshot {
            findings = List.copyOf(findings);
            routes = List.copyOf(routes);
        }

        /** A bay of whose routes nothing is to be said. */
        public BaySnapshot(
                String id,
                int number,
                Optional<PhoneSnapshot> phone,
                Optional<DeviceAssessment> assessment,
                List<Finding> findings,
                Optional<ErasePlan> plan,
                Optional<JobSnapshot> job) {
            this(id, number, phone, assessment, findings, plan, List.of(), job);
        }

        /** A port of the learned hub with nothing in it. */
        static BaySnapshot empty(String id, int number) {
            return new BaySnapshot(
                    id, number, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        }

        /** The same bay by another number. */
        BaySnapshot numbered(int other) {
            return new BaySnapshot(id, other, phone, assessment, findings, plan, routes, job);
        }

        /** Whether no phone is here, none is expected back, and nothing is wrong with the port. */
        public boolean isVacant() {
            return phone.isEmpty() && job.isEmpty() && findings.isEmpty();
        }

        /** Whether an erasure could be authorized now. */
        public boolean isReady() {
            return phone.isPresent()
                    && plan.isPresent()
                    && job.map(JobSnapshot::state).map(JobState::isTerminal).orElse(true);
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
     * @param state where it stands
     * @param step the step of the plan at which it stands; empty before the first and after the last
     * @param stepNumber counted from 1; 0 before the first
     * @param progress of the step
     * @param reasons why it did not end with a certificate; empty otherwise
     * @param remark what happened last that a person should know (phone away, adb server restarted …), a journal word
     * @param startedAt when it was authorized
     * @param endedAt when it ended; empty while it runs
     * @param certificate the certificate, once there is one
     * @param left how long it still takes, by former jobs of such phones; empty when nothing is known
     */
    public record JobSnapshot(
            JobId id,
            DeviceSerial serial,
            String phoneName,
            ErasePlan plan,
            JobState state,
            Optional<EraseStep> step,
            int stepNumber,
            Progress progress,
            List<ReasonCode> reasons,
            Optional<String> remark,
            Instant startedAt,
            Optional<Instant> endedAt,
            Optional<CertificateSnapshot> certificate,
            Optional<Duration> left) {
        public JobSnapshot {
            reasons = List.copyOf(reasons);
        }

        /** A job of whose time nothing is known. */
        public JobSnapshot(
                JobId id,
                DeviceSerial serial,
                String phoneName,
                ErasePlan plan,
                JobState state,
                Optional<EraseStep> step,
                int stepNumber,
                Progress progress,
                List<ReasonCode> reasons,
                Optional<String> remark,
                Instant startedAt,
                Optional<Instant> endedAt,
                Optional<CertificateSnapshot> certificate) {
            this(
                    id,
                    serial,
                    phoneName,
                    plan,
                    state,
                    step,
                    stepNumber,
                    progress,
                    reasons,
                    remark,
                    startedAt,
                    endedAt,
                    certificate,
                    Optional.empty());
        }

        /** The same with the time that it still takes. */
        public JobSnapshot withLeft(Duration time) {
            return new JobSnapshot(
                    id,
                    serial,
                    phoneName,
                    plan,
                    state,
                    step,
                    stepNumber,
                    progress,
                    reasons,
                    remark,
                    startedAt,
                    endedAt,
                    certificate,
                    Optional.of(time));
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
