package dev.needlewise.bootstrap;

import dev.needlewise.application.people.ErasePerson;
import dev.needlewise.application.people.ExportPerson;
import dev.needlewise.application.people.ListPeople;
import dev.needlewise.application.people.PersonalData;
import dev.needlewise.application.people.ReadPerson;
import dev.needlewise.application.people.SignInAccounts;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.people.PeoplePages;
import dev.needlewise.web.people.PersonPages;
import java.util.ArrayList;
import java.util.List;

/** The administrator's pages about people, with the use cases behind them. */
record PeopleRoom(UseCases useCases, Settings settings, Frames frames, Views views) {
    List<Route> routes() {
        PersonalData data = useCases.store().personalData();
        List<Route> routes = new ArrayList<>(
                new PeoplePages(new ListPeople(useCases.transactions(), useCases.records()), frames, views).routes());
        routes.addAll(new PersonPages(
                        new ReadPerson(useCases.transactions(), useCases.records(), data),
                        new ExportPerson(useCases.transactions(), useCases.records(), data, useCases.clock()),
                        new ErasePerson(
                                useCases.transactions(),
                                useCases.records(),
                                data,
                                accounts(),
                                useCases.signInThrottle(),
                                useCases.clock()),
                        frames,
                        views)
                .routes());
        return routes;
    }

    /** Only the embedded server asks our file. */
    private SignInAccounts accounts() {
        Accounts ours = Accounts.of(settings);
        return settings.executable() ? ours::end : SignInAccounts.OF_CONTAINER;
    }
}
