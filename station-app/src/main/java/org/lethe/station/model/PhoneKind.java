package org.lethe.station.model;

/**
 * Phones that an erasure treats alike: what went unseen on one of them may have gone unseen on all. Virtual phones are a kind
 * of their own.
 *
 * @param maker {@code ro.product.manufacturer}
 * @param model {@code ro.product.model}
 * @param android its release, for example {@code 14}
 * @param route how they are reset
 * @param simulated whether they are virtual
 */
public record PhoneKind(String maker, String model, String android, RouteKind route, boolean simulated) {
    /** The kind of a phone that would go, or went, a route. */
    public static PhoneKind of(DeviceAssessment phone, RouteKind route) {
        var identity = phone.identity();
        return new PhoneKind(identity.maker(), identity.model(), phone.android().release(), route, phone.simulated());
    }
}
