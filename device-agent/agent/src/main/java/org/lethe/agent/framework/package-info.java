/**
 * Android's hidden services, asked by reflection: one class per service, which alone knows the forms that its methods had from
 * Android 7 to 15. A program that the shell starts by {@code app_process} may reach them (android.md, section 7); what it may ask
 * them is up to the permissions of {@code com.android.shell}. A service that is missing, has yet another form or refuses gives no
 * answer; nothing here guesses, and nothing passes on what an exception of the framework said, because that could quote anything.
 */
@NullMarked
package org.lethe.agent.framework;

import org.jspecify.annotations.NullMarked;
