package org.lethe.admin;

import android.app.admin.DeviceAdminReceiver;

/**
 * The device admin that Android knows: what {@code dpm set-active-admin org.lethe.admin/.EraseAdmin} names. Its one policy is
 * {@code wipe-data}. It reacts to nothing; {@link WipeReceiver} acts in its name.
 */
public final class EraseAdmin extends DeviceAdminReceiver {}
