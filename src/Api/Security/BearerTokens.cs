using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LowIncomeMonitor.Api.Security;

/// <summary>
/// Issues and checks callers' tokens: JSON Web Tokens signed with HMAC-SHA-256, claims sub (a named person), roles and
/// regions. A bureau with its own identity provider signs tokens of the same shape with the same key.
/// </summary>
public sealed class BearerTokens(AuthKey key, TimeProvider clock)
{
    private const string Issuer = "low-income-monitor";
    private readonly SymmetricSecurityKey _key = new(key.Bytes);
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>A token for a person, good for a time.</summary>
    public string Issue(Caller caller, TimeSpan validFor)
    {
        var now = clock.GetUtcNow();
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime.AddMinutes(-1),
            Expires = (now + validFor).UtcDateTime,
            Subject = new ClaimsIdentity(
            [
                new Claim(JwtRegisteredClaimNames.Sub, caller.Name),
                .. Named(caller.Roles).Select(role => new Claim("roles", role)),
                .. caller.Regions.Select(region => new Claim("regions", region)),
            ]),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The caller that a token names; null when it is forged, expired, or names nobody.</summary>
    public async Task<Caller?> CheckAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Issuer,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => IsCurrent(from, until),
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken read || string.IsNullOrWhiteSpace(read.Subject))
            return null;
        var roles = Role.None;
        foreach (var claim in read.Claims.Where(c => c.Type == "roles"))
        {
            // Numbers parse too, and -1 would be every role.
            if (Enum.TryParse<Role>(claim.Value, out var role) && Enum.IsDefined(role))
                roles |= role;
        }

        return new Caller(read.Subject, roles, [.. read.Claims.Where(c => c.Type == "regions").Select(c => c.Value)]);
    }

    // The service's clock counts, so that a simulated day and a test's hour hold for tokens too.
    private bool IsCurrent(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return (from is not { } start || start <= now) && until is { } end && now < end;
    }

    private static IEnumerable<string> Named(Role roles) =>
        Enum.GetValues<Role>().Where(r => r != Role.None && roles.HasFlag(r)).Select(r => r.ToString());
}
