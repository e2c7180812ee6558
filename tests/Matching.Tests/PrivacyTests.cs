using System.Text;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests;

public sealed class PrivacyTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Hospital = "赤壁市第七人民医院";
    private static readonly Person Rostered = new(Person.Nth(1).Number, "诸葛若兰");
    private static readonly Person Stranger = new(Person.Nth(2).Number, "司徒望月");
    private static readonly Person Namesake = new("", "诸葛若兰");

    [RequiresPostgresFact]
    public async Task AnyTable_AfterARunWithStrangers_HoldsNoNameAndNoNumberInClear()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", Rostered), Matcher.Line("H2", Person.Nth(3) with { Number = "42128119500101" })]);
        await matcher.RosterAsync("2023-02-01", [Matcher.Line("H1", Rostered, line => line.Phone = "13911112222")]);
        var weak = Matcher.Death("D3", Namesake);
        weak.Subject.BirthDate = "1961-03-04";
        await matcher.RecordsAsync(
            Matcher.Death("D1", Rostered), Matcher.Death("D2", Stranger), Matcher.Death("D2", Stranger, 2), weak,
            Matcher.Car("V1", Rostered), Matcher.Car("V2", Stranger), Stay("S1", Rostered), Stay("S2", Stranger));
        await matcher.RecordsAsync(Matcher.Death("D1", Stranger, 2));

        string[] secrets =
        [
            Rostered.Number, Rostered.Name, Stranger.Number, Stranger.Name, Person.Nth(3).Name, "42128119500101",
            "13800000000", "13911112222", Hospital, "鄂L·12345",
        ];
        var rows = await DumpAsync(matcher);
        Assert.True(rows.Count > 20, $"only {rows.Count} rows were searched");
        foreach (var row in rows)
            Assert.DoesNotContain(secrets, secret => Holds(row, secret));
        Assert.DoesNotContain(matcher.Logs.Lines, line => secrets.Any(secret => Holds(line, secret)));

        // Of the stranger nothing readable is kept at all, not even the department's own record id.
        Assert.DoesNotContain(rows, row => Holds(row, "D2") || Holds(row, "V2") || Holds(row, "S2"));

        // The search is able to find something: the rostered person's record id stands in the facts.
        Assert.Contains(rows, row => Holds(row, "S1"));
    }

    private static RegistryRecord Stay(string id, Person person) => new()
    {
        Source = "hospitalizations", RecordId = id, Version = 1,
        Subject = new() { CitizenNumber = person.Number, Name = person.Name },
        HospitalStay = new() { Hospital = Hospital, AdmittedOn = "2023-05-20", OwnPaymentFen = 1_200_000 },
    };

    private static bool Holds(string row, string secret) =>
        row.Contains(secret, StringComparison.Ordinal)
        || (row.Contains(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret)), StringComparison.Ordinal)
            && secret.Length > 4);

    // Every row of every table as text: bytea columns come as hexadecimal, the sent messages among them.
    private static async Task<List<string>> DumpAsync(Matcher matcher)
    {
        var tables = await matcher.Database.ScalarAsync<string[]>(
            """
            select array_agg(format('%I.%I', schemaname, tablename)) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema')
            """);
        var rows = new List<string>();
        foreach (var table in tables)
        {
            rows.AddRange(await matcher.Database.ScalarAsync<string[]>(
                $"select coalesce(array_agg(t::text), '{{}}') from {table} t"));
        }

        return rows;
    }
}
