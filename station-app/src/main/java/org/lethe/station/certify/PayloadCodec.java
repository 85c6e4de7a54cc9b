package org.lethe.station.certify;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.lethe.station.certify.CertificateToken.Amounts;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.RouteKind;

/**
 * The payload of a token: a CBOR map with integer keys. Keys and codes are listed in {@code docs/token.md}; a number that
 * was once given is never given to anything else. All keys are required and no other is accepted, so a reader is never
 * left to guess what an absent statement means.
 */
final class PayloadCodec {
    private static final int STATION = 1;
    private static final int RUNNING_NUMBER = 2;
    private static final int ISSUED_AT = 3;
    private static final int POLICY = 4;
    private static final int ASSURANCE = 5;
    private static final int PHONE_NAME = 6;
    private static final int PHONE_HASH = 7;
    private static final int CAPACITY = 8;
    private static final int ROUTE = 9;
    private static final int PASSES = 10;
    private static final int OVERWRITTEN = 11;
    private static final int READ_BACK = 12;
    private static final int MISMATCHES = 13;
    private static final int KEY_IDENTIFIER = 14;
    private static final int CONSENT_HASH = 15;
    private static final int EVIDENCE_SHA256 = 16;
    private static final int SIMULATED = 17;

    private static final long END_OF_TIME =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private static final Map<PolicyId, Integer> POLICIES =
            Map.of(PolicyId.GB46864, 1, PolicyId.NIST_CLEAR, 2, PolicyId.QUICK, 3);
    private static final Map<Assurance, Integer> ASSURANCES = Map.of(Assurance.A, 1, Assurance.B, 2);
    private static final Map<RouteKind, Integer> ROUTES = Map.of(
            RouteKind.TEST_HARNESS, 1,
            RouteKind.TRADE_IN_MODE, 2,
            RouteKind.ADMIN_APP, 3,
            RouteKind.RESCUE, 4,
            RouteKind.GUIDED, 5);
    private static final Map<KeyIdentifierChange, Integer> KEY_IDENTIFIERS =
            Map.of(KeyIdentifierChange.NONE, 0, KeyIdentifierChange.CHANGED, 1, KeyIdentifierChange.UNCHANGED, 2);

    private PayloadCodec() {}

    static byte[] encode(CertificateToken token) {
        var amounts = token.amounts();
        return CoseSign1.encodeCanonical(CBORObject.NewMap()
                .Add(STATION, token.station())
                .Add(RUNNING_NUMBER, token.runningNumber())
                .Add(ISSUED_AT, token.issuedAt().getEpochSecond())
                .Add(POLICY, code(POLICIES, token.policy()))
                .Add(ASSURANCE, code(ASSURANCES, token.assurance()))
                .Add(PHONE_NAME, token.phoneName())
                .Add(PHONE_HASH, HexFormat.of().parseHex(token.phoneHash()))
                .Add(CAPACITY, amounts.capacity())
                .Add(ROUTE, code(ROUTES, token.route()))
                .Add(PASSES, token.passes())
                .Add(OVERWRITTEN, amounts.overwritten())
                .Add(READ_BACK, amounts.readBack())
                .Add(MISMATCHES, amounts.mismatches())
                .Add(KEY_IDENTIFIER, code(KEY_IDENTIFIERS, token.keyIdentifier()))
                .Add(CONSENT_HASH, HexFormat.of().parseHex(token.consentHash()))
                .Add(EVIDENCE_SHA256, HexFormat.of().parseHex(token.evidenceSha256()))
                .Add(SIMULATED, token.simulated()));
    }

    /**
     * Reads a payload.
     *
     * @throws CBORException when it is no map of exactly these keys, types and codes
     * @throws IllegalArgumentException when it states what no certificate can state
     */
    static CertificateToken decode(byte[] payload) {
        var map = CoseSign1.decodeCanonical(payload);
        CoseSign1.require(map.getType() == CBORType.Map, "its payload is no map");
        var token = new CertificateToken(
                text(map, STATION),
                number(map, RUNNING_NUMBER),
                time(map),
                meaning(POLICIES, map, POLICY),
                meaning(ASSURANCES, map, ASSURANCE),
                text(map, PHONE_NAME),
                bytes(map, PHONE_HASH),
                amounts(map),
                meaning(ROUTES, map, ROUTE),
                Math.toIntExact(number(map, PASSES)),
                meaning(KEY_IDENTIFIERS, map, KEY_IDENTIFIER),
                bytes(map, CONSENT_HASH),
                bytes(map, EVIDENCE_SHA256),
                truth(map, SIMULATED));
        CoseSign1.require(Arrays.equals(encode(token), payload), "statements that this version does not know");
        return token;
    }

    private static Amounts amounts(CBORObject map) {
        return new Amounts(
                number(map, CAPACITY), number(map, OVERWRITTEN), number(map, READ_BACK), number(map, MISMATCHES));
    }

    private static Instant time(CBORObject map) {
        var seconds = number(map, ISSUED_AT);
        CoseSign1.require(seconds <= END_OF_TIME, "a time after the year 9999");
        return Instant.ofEpochSecond(seconds);
    }

    private static String text(CBORObject map, int key) {
        return value(map, key, CBORType.TextString).AsString();
    }

    private static long number(CBORObject map, int key) {
        var value = value(map, key, CBORType.Integer);
        CoseSign1.require(value.CanValueFitInInt64(), "too large a number under key " + key);
        return value.AsInt64Value();
    }

    private static String bytes(CBORObject map, int key) {
        return HexFormat.of().formatHex(value(map, key, CBORType.ByteString).GetByteString());
    }

    private static boolean truth(CBORObject map, int key) {
        return value(map, key, CBORType.Boolean).AsBoolean();
    }

    private static CBORObject value(CBORObject map, int key, CBORType type) {
        CoseSign1.require(map.ContainsKey(key), "nothing under key " + key);
        var value = map.get(key);
        CoseSign1.require(value.getType() == type && !value.isTagged(), "another type under key " + key);
        return value;
    }

    private static <T> int code(Map<T, Integer> codes, T meaning) {
        var code = codes.get(meaning);
        if (code == null) {
            throw new IllegalStateException("No code in the token format for " + meaning);
        }
        return code;
    }

    private static <T> T meaning(Map<T, Integer> codes, CBORObject map, int key) {
        var code = number(map, key);
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue() == code)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new CBORException("Not a token: unknown code " + code + " under key " + key));
    }
}
