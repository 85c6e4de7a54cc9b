/**
 * Certificates and red reports. A certificate is one signed token (CBOR in COSE_Sign1, Ed25519); the evidence record, the QR
 * and everything printed are bound to it by hash. {@link org.lethe.station.certify.CertificateIssuer} takes only a
 * {@link org.lethe.station.verify.VerifiedErasure}, so what was not observed cannot be certified; it signs virtual phones only
 * with the demo key and real ones only with the station's.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.certify;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
