package dev.needlewise.bootstrap;

import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.grading.Regrade;
import dev.needlewise.application.release.ActivatePack;
import dev.needlewise.application.release.PreviewPack;
import dev.needlewise.application.release.ReadPacks;
import dev.needlewise.application.release.RemovePack;
import dev.needlewise.application.release.SignPack;
import dev.needlewise.application.release.UploadPack;
import dev.needlewise.application.release.WithdrawSignature;
import dev.needlewise.content.PackZip;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.training.release.Releases;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.packs.ApprovalPages;
import dev.needlewise.web.packs.PackPages;
import dev.needlewise.web.packs.RegradePages;
import dev.needlewise.web.page.Views;
import java.util.List;

/** The pages of packs and of who answers for them, with the use cases behind them. */
record PackRoom(UseCases useCases, Frames frames, Views views) {
    List<Route> approvals() {
        ApprovalPages.Acts acts = new ApprovalPages.Acts(
                new SignPack(
                        transactions(), records(), releases(), useCases.packs(), useCases.clock(), useCases.fresh()),
                new WithdrawSignature(transactions(), records(), releases(), useCases.clock()));
        return new ApprovalPages(
                        useCases.packs()::current, useCases.readApproval(), read(), preview(), acts, frames, views)
                .routes();
    }

    PackPages packs() {
        PackPages.Acts acts = new PackPages.Acts(
                new UploadPack(
                        transactions(),
                        records(),
                        releases(),
                        useCases.packs(),
                        PackZip.usual(),
                        new YamlPackReader(),
                        useCases.clock()),
                new ActivatePack(transactions(), records(), releases(), useCases.packs(), useCases.clock()),
                new RemovePack(
                        transactions(),
                        records(),
                        releases(),
                        useCases.store().facts(),
                        useCases.packs(),
                        useCases.clock()));
        return new PackPages(read(), preview(), acts, regrade(), frames, views);
    }

    RegradePages regrade() {
        Regrade regrade = new Regrade(transactions(), records(), useCases.packs(), useCases.clock());
        return new RegradePages(preview(), regrade, frames, views);
    }

    private ReadPacks read() {
        return new ReadPacks(
                transactions(), records(), releases(), useCases.store().facts(), useCases.packs());
    }

    private PreviewPack preview() {
        return new PreviewPack(transactions(), records(), read(), useCases.readApproval(), useCases.packs());
    }

    private Transactions transactions() {
        return useCases.transactions();
    }

    private Records records() {
        return useCases.records();
    }

    private Releases releases() {
        return useCases.store().releases();
    }
}
