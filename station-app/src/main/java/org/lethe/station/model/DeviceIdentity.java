package org.lethe.station.model;

/**
 * Who a phone is, compared again after each of its returns.
 *
 * @param serial as the bootloader states it ({@code ro.serialno}); survives every reset
 * @param maker {@code ro.product.manufacturer}
 * @param model {@code ro.product.model}
 * @param device {@code ro.product.device}, the board's name
 * @param fingerprint {@code ro.build.fingerprint}; changes with a system update, so it says "same build", not "same phone"
 */
public record DeviceIdentity(DeviceSerial serial, String maker, String model, String device, String fingerprint) {
    /** Whether another reading describes the same phone, as far as these properties can tell phones apart. */
    public boolean describesSamePhoneAs(DeviceIdentity other) {
        return serial.equals(other.serial)
                && maker.equals(other.maker)
                && model.equals(other.model)
                && device.equals(other.device);
    }

    /** Maker and model as people name the phone; makers that repeat their name in the model are named once. */
    public String displayName() {
        return model.regionMatches(true, 0, maker, 0, maker.length()) ? model : maker + " " + model;
    }
}
