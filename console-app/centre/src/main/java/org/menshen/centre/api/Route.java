package org.menshen.centre.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/// One call of the centre.
///
/// @param method HTTP method
/// @param path path with parts in braces
/// @param access who may use it
/// @param handler what it does
record Route(HandlerType method, String path, Access access, Call handler) {

    /// What a call does.
    @FunctionalInterface
    interface Call {
        /// Answers a request.
        ///
        /// @throws Exception any failure; [Api] makes a problem of it
        void serve(Context context) throws Exception;
    }
}
