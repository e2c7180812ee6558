using System.Security.Claims;
using System.Text;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Api.Tests.Fakes;
using LowIncomeMonitor.Platform.Hosting;
using LowIncomeMonitor.TestKit;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LowIncomeMonitor.Api.Tests.Security;

public sealed class BearerTokensTests
{
    private static readonly Caller s_li = new("李四", Role.Caseworker | Role.Auditor, ["421281", "421202001"]);
    // 64 bytes, so that the same key could sign with the longer algorithm too.
    private static readonly AuthKey s_key = AuthKey.FromText(Convert.ToBase64String([.. Enumerable.Range(0, 64).Select(n => (byte)n)]));
    private static readonly AuthKey s_otherKey = AuthKey.FromText(Convert.ToBase64String(new byte[64]));
    private readonly ManualTimeProvider _clock = new(Cases.Morning);

    private BearerTokens Tokens => new(s_key, _clock);

    [Fact]
    public async Task Check_OwnToken_NamesTheCaller()
    {
        var caller = await Tokens.CheckAsync(Tokens.Issue(s_li, TimeSpan.FromHours(1)));

        Assert.Equivalent(s_li, caller, strict: true);
    }

    [Fact]
    public async Task Check_Lifetime_IsCountedByTheServicesClock()
    {
        var token = Tokens.Issue(s_li, TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(await Tokens.CheckAsync(token));

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await Tokens.CheckAsync(token));
    }

    [Fact]
    public async Task Check_TokenOfTheFuture_IsNotYetGood()
    {
        var later = new BearerTokens(s_key, new ManualTimeProvider(Cases.Morning.AddHours(2)));

        Assert.Null(await Tokens.CheckAsync(later.Issue(s_li, TimeSpan.FromHours(1))));
    }

    [Fact]
    public async Task Check_ForgedTokens_AreRefused()
    {
        var good = Tokens.Issue(s_li, TimeSpan.FromHours(1));
        var parts = good.Split('.');
        var otherCounty = Base64UrlEncoder.Encode(
            Base64UrlEncoder.Decode(parts[1]).Replace("421281", "440785", StringComparison.Ordinal));
        string[] forged =
        [
            new BearerTokens(s_otherKey, _clock).Issue(s_li, TimeSpan.FromHours(1)),
            $"{parts[0]}.{otherCounty}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.",
            $"{parts[0]}.{parts[1]}",
            Unsigned(parts[1]),
            Sign(SecurityAlgorithms.HmacSha512),
            Sign(audience: "another-service"),
            Sign(issuer: "another-issuer"),
            Sign(name: ""),
            Sign(expires: false),
            "", ".", "..", "Bearer", new string('a', 100_000),
        ];

        Assert.NotNull(await Tokens.CheckAsync(good));
        Assert.NotNull(await Tokens.CheckAsync(Sign()));
        foreach (var token in forged)
            Assert.Null(await Tokens.CheckAsync(token));
    }

    [Fact]
    public async Task Check_UnknownRole_GrantsNothing()
    {
        var caller = await Tokens.CheckAsync(Sign(roles: ["Mayor", "-1", "caseworker", "Caseworker"]));

        Assert.Equal(Role.Caseworker, caller!.Roles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void FromText_KeyThatIsTooWeak_IsRefusedWithoutShowingIt(string text)
    {
        var refusal = Assert.Throws<InvalidConfigurationException>(() => AuthKey.FromText(text));

        Assert.True(text.Length == 0 || !refusal.Message.Contains(text, StringComparison.Ordinal));
    }

    private static string Unsigned(string payload) =>
        $"{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"JWT"}"""))}.{payload}.";

    private string Sign(
        string algorithm = SecurityAlgorithms.HmacSha256, string audience = "low-income-monitor",
        string issuer = "low-income-monitor", string name = "李四", bool expires = true, params string[] roles) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Expires = expires ? _clock.GetUtcNow().UtcDateTime.AddHours(1) : null,
            Subject = new ClaimsIdentity([new Claim("sub", name), .. roles.Select(role => new Claim("roles", role))]),
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(s_key.Bytes), algorithm),
        });
}
