using LowIncomeMonitor.Host.Composition;

namespace LowIncomeMonitor.Host.Tests.Composition;

public sealed class RoleListTests
{
    [Fact]
    public void Parse_Names_GivesTheirRoles()
    {
        Assert.Equal(Roles.Matching, RoleList.Parse("matching"));
        Assert.Equal(Roles.Ingestion | Roles.Api, RoleList.Parse(" Ingestion , API,"));
        Assert.Equal(Roles.All, RoleList.Parse("all"));
        Assert.Equal(Roles.All, RoleList.Parse(""));
        Assert.Equal(Roles.Ingestion | Roles.Matching | Roles.Alerts | Roles.Api | Roles.Jobs, Roles.All);
    }

    [Theory]
    [InlineData("cook")]
    [InlineData("matching,cook")]
    [InlineData("none")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("+31")]
    [InlineData("matching;api")]
    public void Parse_AnythingElse_IsRefusedByName(string text) =>
        Assert.Contains(
            $"'{text.Split(',')[^1]}' is no role", Assert.Throws<ArgumentException>(() => RoleList.Parse(text)).Message, StringComparison.Ordinal);
}
