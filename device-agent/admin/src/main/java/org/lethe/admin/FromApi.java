package org.lethe.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Calls what older Androids lack, and is itself only called from this API level on; the build lets it pass. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface FromApi {
    /** The first API level that has it. */
    int value();
}
