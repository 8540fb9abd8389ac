package org.beian.bench.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** JAX-RS application of this WAR: all its resources, below its context root. */
@ApplicationPath("/")
public class BareApplication extends Application {}
