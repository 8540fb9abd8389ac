package org.beian;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.beian.law.Shanghai;

/** Classes of the module, read once for all tests of its architecture. */
public final class EjbClasses {

    public static final JavaClasses ALL =
            new ClassFileImporter()
                    .importUrl(Shanghai.class.getProtectionDomain().getCodeSource().getLocation());

    private EjbClasses() {}
}
