package org.lethe.agent;

import org.lethe.agent.os.Framework;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.agent.os.PhoneSystem;

/** A phone put together for a test. */
record PlayedPhone(PhoneStorage storage, Framework framework) implements PhoneSystem {}
