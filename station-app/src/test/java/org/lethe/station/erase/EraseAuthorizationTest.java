package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.Consent;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.Operator;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TransportId;

/** One person's yes is for one phone and one job. */
class EraseAuthorizationTest {
    private final EraseJob job = Jobs.fresh();
    private final DeviceIdentity phone = job.before().identity();
    private final ErasePlan plan = job.plan();
    private final EraseAuthorization yes = EraseAuthorization.grant(phone, plan, job.operator(), job.consent());

    @Test
    void it_is_used_up_by_one_job() {
        yes.use();

        assertThatThrownBy(yes::use).isInstanceOf(IllegalStateException.class).hasMessageContaining("used already");
    }

    @Test
    void it_clears_the_connection_of_its_phone_once_a_job_was_begun() {
        var connection = connection(phone);
        assertThatThrownBy(() -> yes.clear(connection, plan)).isInstanceOf(IllegalStateException.class);

        yes.use();

        assertThat(yes.clear(connection, plan).connection()).isSameAs(connection);
    }

    @Test
    void it_clears_no_phone_that_differs_in_serial_maker_model_or_board() {
        yes.use();

        assertRefused(new DeviceIdentity(
                new DeviceSerial("OTHER"), phone.maker(), phone.model(), phone.device(), phone.fingerprint()));
        assertRefused(new DeviceIdentity(phone.serial(), "X", phone.model(), phone.device(), phone.fingerprint()));
        assertRefused(new DeviceIdentity(phone.serial(), phone.maker(), "X", phone.device(), phone.fingerprint()));
        assertRefused(new DeviceIdentity(phone.serial(), phone.maker(), phone.model(), "X", phone.fingerprint()));
    }

    @Test
    void it_is_not_for_a_phone_of_which_it_is_said_otherwise_now_whether_it_is_virtual() {
        var other = new ErasePlan(plan.route(), plan.assurance(), plan.policy(), plan.steps(), !plan.simulated());

        assertThat(yes.isFor(job.before())).isTrue();
        assertThat(EraseAuthorization.grant(phone, other, job.operator(), job.consent())
                        .isFor(job.before()))
                .isFalse();
    }

    @Test
    void a_phone_that_was_updated_meanwhile_is_still_the_same() {
        yes.use();
        var updated = new DeviceIdentity(phone.serial(), phone.maker(), phone.model(), phone.device(), "newer");

        assertThat(yes.clear(connection(updated), plan)).isNotNull();
    }

    @Test
    void it_clears_what_the_plan_may_fall_to_and_no_other_plan() {
        var other = new ErasePlan(
                RouteKind.RESCUE,
                Assurance.B,
                plan.policy(),
                List.of(EraseStep.of(StepKind.OVERWRITE)),
                plan.simulated());
        yes.use();
        assertThatThrownBy(() -> yes.clear(connection(phone), other))
                .hasMessageContaining("not among those authorized");

        var both = EraseAuthorization.grant(
                phone, plan.fallingTo(List.of(other)), new Operator("Li Wei"), new Consent("T-1"));
        both.use();
        assertThat(both.clear(connection(phone), plan)).isNotNull();
        assertThat(both.clear(connection(phone), other)).isNotNull();
    }

    private void assertRefused(DeviceIdentity other) {
        assertThatThrownBy(() -> yes.clear(connection(other), plan)).hasMessageContaining("is not the phone");
    }

    private static PhoneConnection connection(DeviceIdentity identity) {
        var listing = PlayedBus.phone(4, "LETHE0001", "usb:1-1", ConnectionState.DEVICE);
        return new PhoneConnection(new PlayedBus().device(new TransportId(4)), listing, identity);
    }
}
