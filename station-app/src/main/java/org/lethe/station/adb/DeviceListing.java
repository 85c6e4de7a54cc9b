package org.lethe.station.adb;

import java.util.Optional;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.TransportId;

/**
 * One line of {@code adb devices -l}. It describes a plug-in, not a phone: two phones can state the same serial, and the
 * same phone another one after a reset.
 *
 * @param serial what adb lists it under: the phone's serial, {@code host:port} for a phone on the network, or question
 *     marks when the computer may not read it
 * @param state adb's word as a value
 * @param rawState adb's word or sentence as it came
 * @param usbPath bus and ports of hubs, for example {@code usb:1-2.4}; absent for phones on the network
 * @param product {@code ro.product.name}, with everything but letters and digits made {@code _} by adb; the next two too
 * @param model {@code ro.product.model}
 * @param device {@code ro.product.device}
 * @param transport the only safe address; absent from very old servers
 */
public record DeviceListing(
        DeviceSerial serial,
        ConnectionState state,
        String rawState,
        Optional<String> usbPath,
        Optional<String> product,
        Optional<String> model,
        Optional<String> device,
        Optional<TransportId> transport) {}
