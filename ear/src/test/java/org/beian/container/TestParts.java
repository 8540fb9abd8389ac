package org.beian.container;

import org.beian.support.Eventually;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Classes and files that the container tests add to the built application. */
final class TestParts {

    /** Puts the interceptor before every EJB of a module. */
    static final String EJB_JAR = "org/beian/container/ejb-jar.xml";

    private TestParts() {}

    /** Adds what lies beside the pages. */
    static WebArchive inWar(WebArchive war) {
        return war.addClasses(
                        ContainerChecks.class,
                        EjbMethods.class,
                        DeployedClasses.class,
                        StoredJobs.class,
                        SaidCaller.class,
                        Eventually.class)
                .addAsResource("org/beian/container/" + ContainerChecks.TABLE)
                .addAsWebInfResource(EJB_JAR, "ejb-jar.xml");
    }
}
