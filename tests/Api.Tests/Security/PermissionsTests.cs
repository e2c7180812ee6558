using Google.Protobuf.Reflection;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Tests.Security;

public sealed class PermissionsTests
{
    [Fact]
    public void Methods_AreExactlyTheCallsOfEveryService()
    {
        var calls = typeof(Case).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Reflection", StringComparison.Ordinal))
            .Select(type => type.GetProperty("Descriptor")?.GetValue(null)).OfType<FileDescriptor>()
            .SelectMany(file => file.Services)
            .SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}"))
            .ToHashSet();

        Assert.Contains("/monitor.v1.AlertQueue/List", calls);
        Assert.Equal(calls.Order(), Permissions.Methods.Order());
    }

    [Theory]
    [InlineData("/monitor.v1.AlertQueue/Drop")]
    [InlineData("/monitor.v1.alertqueue/List")]
    [InlineData("")]
    public void For_UnknownMethod_IsNobody(string method) => Assert.Equal(Role.None, Permissions.For(method));

    [Fact]
    public void For_LeadersAndDataStaff_NeverIncludesACall_ThatShowsACase() => Assert.All(
        Permissions.Methods.Where(m => m.StartsWith("/monitor.v1.AlertQueue/", StringComparison.Ordinal)),
        method => Assert.Equal(Role.None, Permissions.For(method) & (Role.Leader | Role.DataStaff)));

    [Fact]
    public void For_Auditors_NeverIncludesACall_ThatChangesACase() => Assert.All(
        (string[])["Claim", "Release", "Decide"],
        call => Assert.Equal(Role.Caseworker, Permissions.For($"/monitor.v1.AlertQueue/{call}")));
}
