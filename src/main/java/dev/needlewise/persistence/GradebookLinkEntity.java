package dev.needlewise.persistence;

import dev.needlewise.lti.ags.AgsEndpoint;
import dev.needlewise.lti.ags.GradebookLink;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.service.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code lti_gradebook_link}. */
@Entity(name = "GradebookLink")
@Table(name = "lti_gradebook_link")
class GradebookLinkEntity {
    @Id
    private String holder;

    @Column(name = "registration_id")
    private String registration;

    @Column(name = "deployment_id")
    private String deploymentId;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "resource_link_id")
    private String resourceLinkId;

    @Column(name = "resource_id")
    private String resourceId;

    private String label;

    private String scopes;

    @Column(name = "line_items")
    private @Nullable String lineItems;

    @Column(name = "line_item")
    private @Nullable String lineItem;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    GradebookLinkEntity() {}

    static GradebookLinkEntity of(String holder, GradebookLink link) {
        GradebookLinkEntity row = new GradebookLinkEntity();
        row.holder = holder;
        row.become(link);
        return row;
    }

    final void become(GradebookLink link) {
        registration = link.registration().toString();
        deploymentId = link.deploymentId();
        userId = link.userId();
        resourceLinkId = link.resourceLinkId();
        resourceId = link.resourceId();
        label = link.label();
        scopes = link.endpoint().scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
        lineItems = link.endpoint().lineItems().map(PlatformAddress::toString).orElse(null);
        lineItem = link.endpoint().lineItem().map(PlatformAddress::toString).orElse(null);
    }

    GradebookLink toLink() {
        Set<Scope> granted = Arrays.stream(scopes.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Scope::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new GradebookLink(
                new RegistrationId(UUID.fromString(registration)),
                deploymentId,
                userId,
                resourceLinkId,
                resourceId,
                label,
                new AgsEndpoint(
                        granted,
                        Optional.ofNullable(lineItems).map(PlatformAddress::stored),
                        Optional.ofNullable(lineItem).map(PlatformAddress::stored)));
    }
}
