namespace Grpc.Core;

/// <summary>Adds credentials of one call to the headers about to be sent.</summary>
public delegate Task AsyncAuthInterceptor(AuthInterceptorContext context, Metadata metadata);
