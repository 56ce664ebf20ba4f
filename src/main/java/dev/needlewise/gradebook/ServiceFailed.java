package dev.needlewise.gradebook;

import dev.needlewise.lti.service.ServiceFailure;

/** A call to a service of a platform brought nothing. */
public class ServiceFailed extends Exception {
    private final transient ServiceFailure failure;

    public ServiceFailed(ServiceFailure failure) {
        super(failure.detail());
        this.failure = failure;
    }

    public ServiceFailure failure() {
        return failure;
    }
}
