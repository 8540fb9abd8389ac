package org.beian.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.beian.durability.PayaraServer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Arquillian tests inside the built EAR on Payara Server with PostgreSQL. */
@Tag("server")
@ExtendWith(PayaraServerStart.class)
@ArquillianTest
@Tag("start")
@Tag("jobs")
@Tag("schema")
@Tag("mail")
class EarContainerIT extends ContainerChecks {

    @Deployment
    static EnterpriseArchive system() {
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, PayaraServer.ear().toFile());
        WebArchive web =
                TestParts.inWar(part(ear, "web.war", WebArchive.class))
                        .addClasses(EarContainerIT.class, PayaraServerStart.class);
        JavaArchive ejb =
                part(ear, "ejb.jar", JavaArchive.class)
                        .addAsManifestResource(TestParts.EJB_JAR, "ejb-jar.xml");
        // timers are told to beans of the same module only
        JavaArchive batch =
                part(ear, "batch.jar", JavaArchive.class)
                        .addClass(ModuleTimers.class)
                        .addAsManifestResource(TestParts.EJB_JAR, "ejb-jar.xml");
        JavaArchive library =
                ShrinkWrap.create(JavaArchive.class, "container-tests.jar")
                        .addClass(StoppedCall.class);
        return ear.addAsModules(web, ejb, batch).addAsLibrary(library);
    }

    private static <T extends Archive<T>> T part(
            EnterpriseArchive ear, String name, Class<T> type) {
        try (InputStream in = ear.delete(name).getAsset().openStream()) {
            return ShrinkWrap.create(ZipImporter.class, name).importFrom(in).as(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String database() {
        return "PostgreSQL";
    }

    @Override
    String databaseUser() {
        return "beian_app";
    }

    @Override
    String libraries() {
        return "/lib/";
    }
}
