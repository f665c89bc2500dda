using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace RotationPlanner.AspNetCore.Secrets;

/// <summary>
/// Hides secrets where a request begins. No middleware comes early enough: the host logs the address before the first.
/// </summary>
sealed class HidingContextFactory(IHttpContextFactory inner, SecretPaths secrets) : IHttpContextFactory
{
    /// <summary>Puts itself around the factory that the app has.</summary>
    public static void Wrap(IServiceCollection services)
    {
        var known = services.LastOrDefault(s => s.ServiceType == typeof(IHttpContextFactory));
        services.AddSingleton<IHttpContextFactory>(s => new HidingContextFactory(
            (IHttpContextFactory?)known?.ImplementationInstance
                ?? (IHttpContextFactory?)known?.ImplementationFactory?.Invoke(s)
                ?? (IHttpContextFactory)ActivatorUtilities.CreateInstance(
                    s, known?.ImplementationType ?? typeof(DefaultHttpContextFactory)),
            s.GetRequiredService<SecretPaths>()));
    }

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        secrets.Hide(featureCollection);
        return inner.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => inner.Dispose(httpContext);
}
