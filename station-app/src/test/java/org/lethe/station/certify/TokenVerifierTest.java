package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.verify.SampleErasures;

/**
 * The contract of the verifier:
 *
 * <ul>
 *   <li>a token as issued is valid, and says what was issued;
 *   <li>anything else is refused, whichever digit, byte or statement differs;
 *   <li>a key vouches for its own kind of phone only.
 * </ul>
 */
class TokenVerifierTest {
    private final Counter counter = new Counter();
    private final byte[] token = counter.stationKey.sign(Tokens.good());
    private final String digits = TokenDigits.encode(token);

    @Test
    void a_token_as_issued_is_valid_and_says_what_was_signed() {
        var verification = TokenVerifier.verify(digits, counter.trusted);

        assertThat(verification).isInstanceOfSatisfying(Verification.Valid.class, valid -> {
            assertThat(valid.token()).isEqualTo(Tokens.good());
            assertThat(valid.keyName()).isEqualTo("Station LS-4F7K2M");
            assertThat(valid.keyId()).isEqualTo(counter.stationKey.id());
            assertThat(valid.simulated()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "  %s\r\n", "https://verify.example/c#%s", "\tHTTPS://VERIFY.EXAMPLE/#%s "})
    void the_digits_may_come_alone_or_behind_an_address_with_blanks_around(String form) {
        assertThat(TokenVerifier.verify(String.format(form, digits), counter.trusted))
                .isInstanceOf(Verification.Valid.class);
    }

    @Test
    void any_single_digit_changed_is_refused() {
        for (int position = 0; position < digits.length(); position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digits.charAt(position) != digit) {
                    var forged = digits.substring(0, position) + digit + digits.substring(position + 1);
                    assertRefused(TokenVerifier.verify(forged, counter.trusted));
                }
            }
        }
    }

    @Test
    void any_single_byte_changed_is_refused() {
        for (int position = 0; position < token.length; position++) {
            var forged = token.clone();
            forged[position] ^= 1;
            assertRefused(TokenVerifier.verify(forged, counter.trusted));
        }
    }

    @Test
    void a_token_that_is_cut_or_lengthened_is_refused() {
        IntStream.range(0, token.length)
                .mapToObj(length -> Arrays.copyOf(token, length))
                .forEach(cut -> assertRefused(TokenVerifier.verify(cut, counter.trusted)));
        assertRefused(TokenVerifier.verify(Arrays.copyOf(token, token.length + 1), counter.trusted));
        assertRefused(TokenVerifier.verify(new byte[100_000], counter.trusted));
    }

    @ParameterizedTest
    @MethodSource("keysOfThePayload")
    void any_statement_changed_under_the_old_signature_is_a_forgery(int key) {
        var payload = CBORObject.DecodeFromBytes(PayloadCodec.encode(Tokens.good()));
        payload.set(key, another(payload.get(key)));
        var envelope = CBORObject.DecodeFromBytes(token);
        envelope.set(2, CBORObject.FromObject(CoseSign1.encodeCanonical(payload)));

        assertThat(TokenVerifier.verify(envelope.EncodeToBytes(), counter.trusted))
                .isInstanceOf(Verification.Forged.class);
    }

    @ParameterizedTest
    @MethodSource("keysOfThePayload")
    void a_payload_that_lacks_a_statement_is_refused_even_when_signed(int key) {
        var payload = CBORObject.DecodeFromBytes(PayloadCodec.encode(Tokens.good()));
        payload.Remove(CBORObject.FromObject(key));

        assertThat(signed(payload)).isInstanceOf(Verification.Malformed.class);
    }

    @ParameterizedTest
    @MethodSource("keysOfThePayload")
    void a_statement_of_another_type_is_refused_even_when_signed(int key) {
        var payload = CBORObject.DecodeFromBytes(PayloadCodec.encode(Tokens.good()));
        payload.set(key, CBORObject.NewArray());

        assertThat(signed(payload)).isInstanceOf(Verification.Malformed.class);
    }

    @Test
    void a_statement_that_this_version_does_not_know_is_refused_even_when_signed() {
        var unknownKey =
                CBORObject.DecodeFromBytes(PayloadCodec.encode(Tokens.good())).Add(18, 1);
        var unknownRoute = CBORObject.DecodeFromBytes(PayloadCodec.encode(Tokens.good()));
        unknownRoute.set(9, CBORObject.FromObject(99));

        assertThat(signed(unknownKey)).isInstanceOf(Verification.Malformed.class);
        assertThat(signed(unknownRoute)).isInstanceOf(Verification.Malformed.class);
    }

    @Test
    void a_key_that_survived_or_a_mismatch_cannot_be_certified_even_when_signed() {
        var unchanged = CBORObject.DecodeFromBytes(PayloadCodec.encode(Tokens.good()));
        unchanged.set(14, CBORObject.FromObject(2));
        var mismatch = CBORObject.DecodeFromBytes(PayloadCodec.encode(Tokens.good()));
        mismatch.set(13, CBORObject.FromObject(1));

        assertThat(signed(unchanged)).isInstanceOf(Verification.Malformed.class);
        assertThat(signed(mismatch)).isInstanceOf(Verification.Malformed.class);
    }

    @Test
    void a_time_beyond_all_calendars_is_refused_even_when_signed() {
        var payload = CBORObject.DecodeFromBytes(PayloadCodec.encode(Tokens.good()));
        payload.set(3, CBORObject.FromObject(Long.MAX_VALUE));

        assertThat(signed(payload)).isInstanceOf(Verification.Malformed.class);
    }

    @Test
    void rubbish_of_every_kind_is_refused_and_never_throws() {
        var random = new Random(46864);
        for (int round = 0; round < 5_000; round++) {
            var rubbish = round % 2 == 0 ? token.clone() : new byte[random.nextInt(251)];
            for (int i = 0; i < rubbish.length; i += 1 + random.nextInt(20)) {
                rubbish[i] = (byte) random.nextInt(256);
            }
            if (!Arrays.equals(rubbish, token)) {
                assertRefused(TokenVerifier.verify(rubbish, counter.trusted));
            }
        }
    }

    @Test
    void a_key_that_nobody_vouched_for_is_named_as_unknown() {
        var stranger = new Counter();

        assertThat(TokenVerifier.verify(stranger.stationKey.sign(Tokens.good()), counter.trusted))
                .isInstanceOfSatisfying(Verification.UnknownKey.class, unknown -> assertThat(unknown.keyId())
                        .isEqualTo(stranger.stationKey.id()));
    }

    @Test
    void a_simulated_token_of_the_demo_key_is_valid_for_everybody_and_says_simulated() {
        var demo = DemoKey.signing().sign(Tokens.simulated());

        assertThat(TokenVerifier.verify(demo, TrustedKeys.demoOnly()))
                .isInstanceOfSatisfying(Verification.Valid.class, valid -> assertThat(valid.simulated())
                        .isTrue());
    }

    @Test
    void the_demo_key_vouches_for_no_real_phone_and_a_real_key_for_no_virtual_one() {
        var realByDemo = forcedSignature(Tokens.good(), DemoKey.signing());
        var virtualByReal = forcedSignature(Tokens.simulated(), counter.stationKey);

        assertThat(TokenVerifier.verify(realByDemo, counter.trusted)).isInstanceOf(Verification.Forged.class);
        assertThat(TokenVerifier.verify(virtualByReal, counter.trusted)).isInstanceOf(Verification.Forged.class);
    }

    @Test
    void no_trust_file_can_make_the_demo_key_a_real_one() {
        var lie = TrustedKey.of(DemoKey.trusted().publicKeyBytes(), "Honest Shop", KeyScope.REAL);

        assertThatThrownBy(() -> TrustedKeys.demoOnly().with(lie)).hasMessageContaining("simulated phones only");
    }

    @Test
    void a_revoked_key_vouches_for_nothing_whenever_it_was_used() {
        var revoked = counter.trusted.with(new RevokedKey(counter.stationKey.id(), Optional.empty(), "stolen"));

        assertThat(TokenVerifier.verify(digits, revoked))
                .isInstanceOfSatisfying(Verification.Revoked.class, verification -> {
                    assertThat(verification.token()).isEqualTo(Tokens.good());
                    assertThat(verification.keyName()).isEqualTo("Station LS-4F7K2M");
                    assertThat(verification.revocation().reason()).isEqualTo("stolen");
                });
    }

    @Test
    void a_key_revoked_since_a_moment_keeps_what_it_signed_before() {
        assertThat(TokenVerifier.verify(digits, revokedSince(Counter.NOW.plusSeconds(1))))
                .isInstanceOf(Verification.Valid.class);
        assertThat(TokenVerifier.verify(digits, revokedSince(Counter.NOW))).isInstanceOf(Verification.Revoked.class);
    }

    @Test
    void no_second_trust_file_softens_a_revocation() {
        var id = counter.stationKey.id();
        var all = new RevokedKey(id, Optional.empty(), "stolen");
        var strict = counter.trusted.with(all);
        var mild = revokedSince(Counter.NOW.plusSeconds(1));

        assertThat(strict.with(mild).revocation(id)).contains(all);
        assertThat(mild.with(strict).revocation(id)).contains(all);
        assertThat(mild.with(revokedSince(Counter.NOW))
                        .revocation(id)
                        .orElseThrow()
                        .since())
                .contains(Counter.NOW);
    }

    @Test
    void a_forgery_is_called_a_forgery_and_not_revoked() {
        var forged = token.clone();
        forged[forged.length - 1] ^= 1;

        assertThat(TokenVerifier.verify(forged, revokedSince(Counter.NOW))).isInstanceOf(Verification.Forged.class);
    }

    private TrustedKeys revokedSince(Instant moment) {
        return counter.trusted.with(new RevokedKey(counter.stationKey.id(), Optional.of(moment), "replaced"));
    }

    @Test
    void the_header_must_be_written_in_the_one_way() {
        var withUnprotected = CBORObject.DecodeFromBytes(token);
        withUnprotected.set(1, CBORObject.NewMap().Add(99, 1));

        assertRefused(TokenVerifier.verify(withUnprotected.EncodeToBytes(), counter.trusted));
        assertRefused(TokenVerifier.verify(
                CBORObject.DecodeFromBytes(token).UntagOne().EncodeToBytes(), counter.trusted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#", "hello", "12345", "0", "https://verify.example/#", "-1", "１２３"})
    void what_is_no_token_is_called_malformed_with_a_remedy(String text) {
        assertThat(TokenVerifier.verify(text, counter.trusted))
                .isInstanceOfSatisfying(Verification.Malformed.class, malformed -> {
                    assertThat(malformed.where()).isNotBlank();
                    assertThat(malformed.remedy()).isNotBlank();
                });
    }

    @Test
    void evidence_counts_only_when_it_is_the_certified_one() {
        var certificate = counter.issuer.issue(SampleErasures.good().verified());
        var text = QrText.digits(certificate);
        var evidence = certificate.evidenceJson();

        assertThat(TokenVerifier.verify(text, evidence.replace("\":", "\" :\n "), counter.trusted))
                .as("spelling does not matter")
                .isInstanceOf(Verification.Valid.class);
        assertThat(TokenVerifier.verify(text, evidence.replace("R58N90ABCDE", "R58N90ABCDF"), counter.trusted))
                .isInstanceOf(Verification.Forged.class);
        assertThat(TokenVerifier.verify(text, "not json", counter.trusted)).isInstanceOf(Verification.Malformed.class);
    }

    private static Stream<Integer> keysOfThePayload() {
        return CBORObject.DecodeFromBytes(PayloadCodec.encode(Tokens.good())).getKeys().stream()
                .map(CBORObject::AsInt32);
    }

    private static CBORObject another(CBORObject value) {
        return switch (value.getType()) {
            case Integer -> CBORObject.FromObject(value.AsInt64Value() + 1);
            case TextString -> CBORObject.FromObject(value.AsString() + "x");
            case Boolean -> CBORObject.FromObject(!value.AsBoolean());
            case ByteString -> {
                var bytes = value.GetByteString().clone();
                bytes[0] ^= 1;
                yield CBORObject.FromObject(bytes);
            }
            default -> throw new AssertionError("No statement has the type " + value.getType());
        };
    }

    /** What the holder of the station's key could sign with a program of his own. */
    private Verification signed(CBORObject payload) {
        var message = sign(CoseSign1.encodeCanonical(payload), counter.stationKey);
        return TokenVerifier.verify(message, counter.trusted);
    }

    private static byte[] forcedSignature(CertificateToken token, SigningKey key) {
        return sign(PayloadCodec.encode(token), key);
    }

    private static byte[] sign(byte[] payload, SigningKey key) {
        var privateKey = key.pair().getPrivate();
        return CoseSign1.signed(payload, key.id(), bytes -> Ed25519.sign(privateKey, bytes))
                .encode();
    }

    private static void assertRefused(Verification verification) {
        assertThat(verification).isNotInstanceOf(Verification.Valid.class);
    }
}
