package org.beian;

/** Marks the package below which beans are found. */
public final class BeanRoot {

    private BeanRoot() {}
}
