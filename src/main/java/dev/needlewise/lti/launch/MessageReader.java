package dev.needlewise.lti.launch;

import dev.needlewise.lti.Tool;
import dev.needlewise.lti.ags.AgsEndpoint;
import dev.needlewise.lti.deeplinking.DeepLinkingSettings;
import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.launch.LaunchRefusal.Reason;
import dev.needlewise.lti.nrps.NrpsEndpoint;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.Deployments;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Reads the message of a proven token, claim by claim, into a launch. */
final class MessageReader {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String RESOURCE_LINK = "LtiResourceLinkRequest";
    private static final String DEEP_LINKING = "LtiDeepLinkingRequest";
    private static final String SUBMISSION_REVIEW = "LtiSubmissionReviewRequest";
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_CUSTOM = 2_000;
    private static final int MOST_CUSTOM = 100;

    private final Tool tool;
    private final AddressRules rules;
    private final Deployments deployments;

    MessageReader(Tool tool, AddressRules rules, Deployments deployments) {
        this.tool = tool;
        this.rules = rules;
        this.deployments = deployments;
    }

    Launch read(Claims claims, Registration registration, Optional<String> deploymentOfLogin) throws Refused {
        checkVersion(claims);
        String type = messageType(claims);
        String deploymentId = deployment(claims, registration, deploymentOfLogin);
        String subject = required(claims, "sub", Reason.SUBJECT_MISSING);
        Roles roles = roles(claims);
        URI target = target(claims);
        Optional<Context> context = context(claims);
        var message = new LaunchMessage(
                registration.id(),
                deploymentId,
                new PersonKey(registration.id(), subject),
                names(claims),
                roles,
                context,
                target,
                claims.textsByName(LTI + "custom", MOST_CUSTOM, LONGEST_CUSTOM),
                presentation(claims));
        return launch(type, claims, message);
    }

    /** Only a message that is good in every other way may make a new deployment known. */
    void checkDeployment(LaunchMessage message, Instant now) throws Refused {
        checkStanding(deployments.meet(message.registration(), message.deploymentId(), now));
    }

    private Launch launch(String type, Claims claims, LaunchMessage message) throws Refused {
        if (type.equals(DEEP_LINKING)) {
            return deepLinking(claims, message);
        }
        ResourceLink link = resourceLink(claims);
        if (type.equals(SUBMISSION_REVIEW)) {
            return submissionReview(claims, message, link);
        }
        return new ResourceLinkLaunch(message, link, gradebook(claims), roster(claims));
    }

    private static void checkVersion(Claims claims) throws Refused {
        if (!claims.is(LTI + "version", "1.3.0")) {
            throw new Refused(Reason.VERSION_WRONG, "expected version 1.3.0");
        }
    }

    private static String messageType(Claims claims) throws Refused {
        String type = required(claims, LTI + "message_type", Reason.MESSAGE_TYPE_WRONG);
        if (!type.equals(RESOURCE_LINK) && !type.equals(DEEP_LINKING) && !type.equals(SUBMISSION_REVIEW)) {
            throw new Refused(Reason.MESSAGE_TYPE_WRONG, "expected a message type that this tool announces");
        }
        return type;
    }

    private static String deployment(Claims claims, Registration registration, Optional<String> ofLogin)
            throws Refused {
        String id = required(claims, LTI + "deployment_id", Reason.DEPLOYMENT_MALFORMED);
        if (ofLogin.isPresent() && !ofLogin.get().equals(id)) {
            throw new Refused(
                    Reason.DEPLOYMENT_CHANGED, "the login to " + registration.id() + " named another deployment");
        }
        return id;
    }

    private static void checkStanding(Deployment deployment) throws Refused {
        switch (deployment.standing()) {
            case ACTIVE -> {}
            case PENDING -> throw new Refused(Reason.DEPLOYMENT_PENDING, "the deployment waits for approval");
            case SUSPENDED -> throw new Refused(Reason.DEPLOYMENT_SUSPENDED, "the deployment is suspended");
        }
    }

    private static Roles roles(Claims claims) throws Refused {
        try {
            return new Roles(claims.requiredTexts(Roles.CLAIM));
        } catch (MalformedJson e) {
            throw new Refused(Reason.ROLES_MALFORMED, e.detail());
        }
    }

    private URI target(Claims claims) throws Refused {
        String text = required(claims, LTI + "target_link_uri", Reason.TARGET_LINK_WRONG, PlatformAddress.LONGEST);
        return tool.ownAddress(text)
                .orElseThrow(() -> new Refused(
                        Reason.TARGET_LINK_WRONG, "expected target_link_uri to be an address below " + tool.address()));
    }

    private static Optional<Context> context(Claims claims) throws Refused {
        try {
            Optional<Claims> claim = claims.object(Context.CLAIM);
            return claim.isPresent() ? Optional.of(Context.read(claim.get())) : Optional.empty();
        } catch (MalformedJson e) {
            throw new Refused(Reason.CONTEXT_MALFORMED, "in context: " + e.detail());
        }
    }

    private static PersonNames names(Claims claims) {
        return new PersonNames(
                claims.description("name", LONGEST_NAME),
                claims.description("given_name", LONGEST_NAME),
                claims.description("family_name", LONGEST_NAME));
    }

    /** Where and how the platform shows us; told in every message, refused ones too. */
    static Presentation presentation(Claims claims) {
        Presentation told =
                descriptive(claims, Presentation.CLAIM).map(Presentation::read).orElseGet(Presentation::untold);
        return told.locale().isPresent()
                ? told
                : new Presentation(
                        told.target(),
                        Presentation.locale(claims.description("locale", LONGEST_NAME)),
                        told.returnAddress());
    }

    private static ResourceLink resourceLink(Claims claims) throws Refused {
        try {
            return ResourceLink.read(claims.requiredObject(ResourceLink.CLAIM));
        } catch (MalformedJson e) {
            throw new Refused(Reason.RESOURCE_LINK_MALFORMED, "in resource_link: " + e.detail());
        }
    }

    private Optional<AgsEndpoint> gradebook(Claims claims) throws Refused {
        try {
            Optional<Claims> claim = claims.object(AgsEndpoint.CLAIM);
            return claim.isPresent() ? Optional.of(AgsEndpoint.read(claim.get(), rules)) : Optional.empty();
        } catch (MalformedJson e) {
            throw new Refused(Reason.SERVICE_MALFORMED, "in the gradebook's endpoint: " + e.detail());
        }
    }

    private Optional<NrpsEndpoint> roster(Claims claims) throws Refused {
        try {
            Optional<Claims> claim = claims.object(NrpsEndpoint.CLAIM);
            return claim.isPresent() ? Optional.of(NrpsEndpoint.read(claim.get(), rules)) : Optional.empty();
        } catch (MalformedJson e) {
            throw new Refused(Reason.SERVICE_MALFORMED, "in the roster's endpoint: " + e.detail());
        }
    }

    private Launch deepLinking(Claims claims, LaunchMessage message) throws Refused {
        if (!message.roles().superviseContext()) {
            throw new Refused(Reason.DEEP_LINKING_FORBIDDEN, "expected a role that teaches the context");
        }
        try {
            Claims claim = claims.requiredObject(DeepLinkingSettings.CLAIM);
            return new DeepLinkingLaunch(message, DeepLinkingSettings.read(claim, rules));
        } catch (MalformedJson e) {
            throw new Refused(Reason.DEEP_LINKING_MALFORMED, "in the settings: " + e.detail());
        }
    }

    private Launch submissionReview(Claims claims, LaunchMessage message, ResourceLink link) throws Refused {
        AgsEndpoint gradebook = gradebook(claims)
                .orElseThrow(() -> new Refused(Reason.REVIEW_MALFORMED, "expected the gradebook's endpoint"));
        PlatformAddress lineItem = gradebook
                .lineItem()
                .orElseThrow(() -> new Refused(Reason.REVIEW_MALFORMED, "expected the endpoint to name a lineitem"));
        ForUser forUser = forUser(claims);
        boolean own = forUser.userId().equals(message.person().subject());
        if (!own && !message.roles().superviseContext()) {
            throw new Refused(Reason.REVIEW_FORBIDDEN, "expected the person or a role that teaches the context");
        }
        return new SubmissionReviewLaunch(message, link, forUser, gradebook, lineItem);
    }

    private static ForUser forUser(Claims claims) throws Refused {
        try {
            return ForUser.read(claims.requiredObject(ForUser.CLAIM));
        } catch (MalformedJson e) {
            throw new Refused(Reason.REVIEW_MALFORMED, "in for_user: " + e.detail());
        }
    }

    /** An object that only describes; one of another type tells nothing. */
    private static Optional<Claims> descriptive(Claims claims, String name) {
        try {
            return claims.object(name);
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    private static String required(Claims claims, String name, Reason reason) throws Refused {
        return required(claims, name, reason, LONGEST_NAME);
    }

    private static String required(Claims claims, String name, Reason reason, int longest) throws Refused {
        try {
            return claims.requiredText(name, longest);
        } catch (MalformedJson e) {
            throw new Refused(reason, e.detail());
        }
    }
}
