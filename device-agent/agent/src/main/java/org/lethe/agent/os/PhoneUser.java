package org.lethe.agent.os;

/**
 * A user of the phone, without the name.
 *
 * @param id Android's number, 0 for the owner
 * @param type Android's name of the kind of user, or its flags where Android is older than that (11)
 */
public record PhoneUser(int id, String type) {}
