package org.lethe.agent;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.lethe.agent.os.Battery;
import org.lethe.agent.os.Framework;
import org.lethe.agent.os.KernelPrograms;
import org.lethe.agent.os.PhonePrograms;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.agent.os.PhoneSystem;

/** A phone around a storage in memory. */
final class MemoryPhone implements PhoneSystem {
    private final MemoryStorage storage;
    private final Framework framework;
    volatile boolean countsReads = true;
    volatile Battery battery = Battery.UNKNOWN;

    MemoryPhone(MemoryStorage storage) {
        this(storage, new PlayedFramework());
    }

    MemoryPhone(MemoryStorage storage, Framework framework) {
        this.storage = storage;
        this.framework = framework;
    }

    @Override
    public PhoneStorage storage() {
        return storage;
    }

    @Override
    public PhonePrograms programs() {
        return new KernelPrograms();
    }

    @Override
    public Framework framework() {
        return framework;
    }

    @Override
    public OptionalLong fetchedBytes() {
        return countsReads ? OptionalLong.of(storage.fetched()) : OptionalLong.empty();
    }

    @Override
    public Battery battery() {
        return battery;
    }

    void battery(int tenthsCelsius, int percent) {
        battery = new Battery(OptionalInt.of(tenthsCelsius), OptionalInt.of(percent));
    }
}
