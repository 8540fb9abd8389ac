package org.beian.web.download;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import org.beian.law.Clause;
import org.junit.jupiter.api.Test;

/** Test that each download names its clause, which its files carry as their basis. */
@Clause("3")
class ExportBasisTest {

    @Test
    void namesAClauseForEachDownload() {
        classes()
                .that()
                .areAnnotatedWith(WebServlet.class)
                .should()
                .beAnnotatedWith(Clause.class)
                .check(new ClassFileImporter().importPackages(getClass().getPackageName()));
    }
}
