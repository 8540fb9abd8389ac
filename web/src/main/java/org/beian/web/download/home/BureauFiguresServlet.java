package org.beian.web.download.home;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.beian.law.Clause;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.home.BureauHome;

/** Servlet for the numbers of the charts on a bureau's home page as CSV files. */
@Clause("6.1")
@WebServlet("/bureau/figures/*")
public class BureauFiguresServlet extends HomeFiguresServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient BureauHome home;

    @Override
    ChartTable chart(String name) {
        return home.file(name);
    }
}
