using System.Text;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.Platform.Quarantine;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Platform.Tests.Quarantine;

/// <summary>Nothing that these parts log or throw holds the content, even with every log level on.</summary>
public sealed class QuarantineSecrecyTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Number = "421281199001011234";
    private const string Name = "赵钱孙";

    [RequiresPostgresFact]
    public async Task LogsAndErrors_OfKeepingListingRevealingAndFailing_HoldNoContent()
    {
        using var log = new LogCapture();
        using var factory = log.CreateFactory();
        using var sealer = new AesGcmSealer(TestKeys.Create());
        using var stranger = new AesGcmSealer(TestKeys.Create("another"));
        using var tokens = new HmacPersonTokens(TestKeys.Create());
        await using var database = await postgres.CreateDatabaseAsync(new PlatformMigrations());
        await using var dataSource = Databases.Open(new DatabaseOptions { ConnectionString = database.ConnectionString }, factory);
        var quarantine = new PostgresQuarantine(sealer, tokens, TimeProvider.System);
        var input = new RefusedInput(
            "deaths", "file", "a.csv:2", "citizen_number", "field.number", "The check character is wrong.",
            Encoding.UTF8.GetBytes(Number), Encoding.UTF8.GetBytes($"{Name},{Number}"));

        await KeepAsync(input);
        var id = (await new QuarantineStore(dataSource, sealer, tokens, TimeProvider.System).ListAsync(new(), 0, 10, default))[0].Id;
        Assert.NotNull(await new QuarantineStore(dataSource, sealer, tokens, TimeProvider.System).RevealAsync(id, "li", "a question", default));
        Exception[] errors =
        [
            await Assert.ThrowsAnyAsync<Exception>(() => KeepAsync(input with { Channel = "unknown", Provenance = "b" })),
            await Assert.ThrowsAnyAsync<Exception>(
                () => new QuarantineStore(dataSource, stranger, tokens, TimeProvider.System).RevealAsync(id, "li", "a question", default)),
        ];

        var texts = log.Lines.Concat(errors.Select(error => error.ToString())).ToList();
        Assert.Contains(texts, text => text.Contains("INSERT INTO platform.quarantine", StringComparison.Ordinal));
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain(Number, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Name, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToHexString(Encoding.UTF8.GetBytes(Number)), text, StringComparison.OrdinalIgnoreCase);
        });

        async Task KeepAsync(RefusedInput refused)
        {
            await using var connection = await dataSource.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await quarantine.KeepAsync(transaction, [refused], default);
            await transaction.CommitAsync();
        }
    }
}
