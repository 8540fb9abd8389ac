package org.beian.bench.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources of this WAR, below its context root. */
@ApplicationPath("/")
public class BareApplication extends Application {}
