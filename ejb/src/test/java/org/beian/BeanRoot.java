package org.beian;

/** Marker of the package below which beans are found. */
public final class BeanRoot {

    private BeanRoot() {}
}
