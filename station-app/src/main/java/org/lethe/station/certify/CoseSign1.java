package org.lethe.station.certify;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * The envelope of a token: COSE_Sign1 (RFC 9052, section 4.2), tag 18, Ed25519 (EdDSA of RFC 9053, section 2.2), key id in
 * the protected header, nothing in the unprotected one. There is exactly one way to write a given content; everything else
 * is refused, so that one certificate has one number.
 */
final class CoseSign1 {
    private static final int TAG = 18;
    private static final int ALGORITHM = 1;
    private static final int KEY_ID = 4;
    private static final int EDDSA = -8;
    private static final int KEY_ID_BYTES = 8;
    private static final CBOREncodeOptions DETERMINISTIC = new CBOREncodeOptions("ctap2canonical=true");

    private final String keyId;
    private final byte[] payload;
    private final byte[] signature;

    private CoseSign1(String keyId, byte[] payload, byte[] signature) {
        this.keyId = keyId;
        this.payload = payload;
        this.signature = signature;
    }

    static CoseSign1 signed(byte[] payload, String keyId, UnaryOperator<byte[]> signer) {
        return new CoseSign1(keyId, payload, signer.apply(toBeSigned(protectedHeader(keyId), payload)));
    }

    /**
     * Reads an envelope.
     *
     * @throws CBORException when it is not one, or is written in any other than the one way
     */
    static CoseSign1 decode(byte[] bytes) {
        var outer = CBORObject.DecodeFromBytes(bytes);
        require(outer.HasMostOuterTag(TAG) && outer.getTagCount() == 1, "no COSE_Sign1 tag");
        var parts = outer.UntagOne();
        require(parts.getType() == CBORType.Array && parts.size() == 4, "not four parts");
        var header = decodeCanonical(byteString(parts.get(0)));
        require(header.getType() == CBORType.Map && header.ContainsKey(KEY_ID), "no key id");
        var message = new CoseSign1(
                HexFormat.of().formatHex(byteString(header.get(KEY_ID))),
                byteString(parts.get(2)),
                byteString(parts.get(3)));
        require(message.keyId.length() == 2 * KEY_ID_BYTES, "a key id of another length");
        require(message.signature.length == Ed25519.SIGNATURE_BYTES, "a signature of another length");
        require(Arrays.equals(message.encode(), bytes), "another algorithm, header or spelling");
        return message;
    }

    byte[] encode() {
        var parts = CBORObject.NewArray()
                .Add(protectedHeader(keyId))
                .Add(CBORObject.NewMap())
                .Add(payload)
                .Add(signature);
        return parts.WithTag(TAG).EncodeToBytes();
    }

    boolean isSignedBy(TrustedKey key) {
        var message = toBeSigned(protectedHeader(keyId), payload);
        return Ed25519.verifies(Ed25519.publicKey(key.publicKeyBytes()), message, signature);
    }

    String keyId() {
        return keyId;
    }

    byte[] payload() {
        return payload.clone();
    }

    /** Deterministic encoding as RFC 8949, section 4.2.1 demands it; for keys of one byte CTAP2's order is the same. */
    static byte[] encodeCanonical(CBORObject content) {
        return content.EncodeToBytes(DETERMINISTIC);
    }

    static CBORObject decodeCanonical(byte[] bytes) {
        return CBORObject.DecodeFromBytes(bytes, DETERMINISTIC);
    }

    static void require(boolean holds, String flaw) {
        if (!holds) {
            throw new CBORException("Not a token: " + flaw);
        }
    }

    private static byte[] protectedHeader(String keyId) {
        return encodeCanonical(CBORObject.NewMap()
                .Add(ALGORITHM, EDDSA)
                .Add(KEY_ID, HexFormat.of().parseHex(keyId)));
    }

    /** The Sig_structure of RFC 9052, section 4.4. */
    private static byte[] toBeSigned(byte[] protectedHeader, byte[] payload) {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(protectedHeader)
                .Add(new byte[0])
                .Add(payload)
                .EncodeToBytes();
    }

    private static byte[] byteString(CBORObject part) {
        require(part.getType() == CBORType.ByteString && !part.isTagged(), "a part of another type");
        return part.GetByteString();
    }
}
