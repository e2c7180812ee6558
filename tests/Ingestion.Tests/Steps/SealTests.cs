using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.TestKit;

namespace LowIncomeMonitor.Ingestion.Tests.Steps;

public sealed class SealTests : IDisposable
{
    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly AesGcmSealer _sealer = new(TestKeys.Create());
    private readonly HmacPersonTokens _tokens = new(TestKeys.Create());

    public void Dispose() => _sealer.Dispose();

    [Fact]
    public void Record_WithAValidNumber_IsKeyedByItsTokenAndOpensUnderItsEventId()
    {
        var (key, sealedRecord) = Sealed(Death(People.Number(3), "1950-01-01"));

        Assert.Equal(_tokens.OfNumber(People.Number(3)).ToArray(), sealedRecord.PersonToken.ToByteArray());
        Assert.Equal(sealedRecord.PersonToken.ToByteArray(), key);
        Assert.True(sealedRecord.NameBirthToken.IsEmpty);
        var opened = RegistryRecord.Parser.ParseFrom(Open(sealedRecord.Payload, SealContext.OfRecord(sealedRecord.Envelope.EventId)));
        Assert.Equal((People.Number(3), "欧阳明", "1950-01-01"), (opened.Subject.CitizenNumber, opened.Subject.Name, opened.Subject.BirthDate));
    }

    [Fact]
    public void Record_SpreadsheetSpelling_HasTheTokenOfTheNormalisedNumber()
    {
        var number = People.Complete("42128119500102102");
        var (_, written) = Sealed(Death(" '" + number.ToLowerInvariant() + " ", ""));

        Assert.Equal(_tokens.OfNumber(number).ToArray(), written.PersonToken.ToByteArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("421281195001021000")]
    public void Record_WithoutAValidNumber_IsKeyedByRecordIdAndFoundByNameAndBirth(string number)
    {
        var (key, sealedRecord) = Sealed(Death(number, "1950-01-01"));

        Assert.True(sealedRecord.PersonToken.IsEmpty);
        Assert.Equal(_tokens.OfNameAndBirth("欧阳明", new(1950, 1, 1)).ToArray(), sealedRecord.NameBirthToken.ToByteArray());
        Assert.Equal("D1"u8.ToArray(), key);
    }

    [Fact]
    public void Record_WithoutNumberAndBirthDate_CarriesNoToken()
    {
        var (_, sealedRecord) = Sealed(Death("", ""));

        Assert.True(sealedRecord.PersonToken.IsEmpty);
        Assert.True(sealedRecord.NameBirthToken.IsEmpty);
    }

    [Fact]
    public void Record_NumberOfSomebodyNotYetBorn_FindsNobody()
    {
        var (_, sealedRecord) = Sealed(Death(People.Complete("42128120300102103"), ""));

        Assert.True(sealedRecord.PersonToken.IsEmpty);
    }

    [Fact]
    public void Record_Version_IsTheDepartmentsElseTheInstantOfReceipt()
    {
        var given = Death(People.Number(3), "");
        given.Version = 7;

        Assert.Equal(7, Sealed(given).Record.Envelope.Version);
        Assert.Equal(ReceivedAt.ToUnixTimeMilliseconds(), Sealed(Death(People.Number(3), "")).Record.Envelope.Version);
    }

    [Fact]
    public void EventId_SameRecordAndVersion_IsTheSameAndNeverThatOfAnother()
    {
        Assert.Equal(EventId.Of("deaths", "D1", 1), EventId.Of("deaths", "D1", 1));
        string[] ids = [EventId.Of("deaths", "D1", 1), EventId.Of("deaths", "D1", 2), EventId.Of("deaths", "D11", 1),
            EventId.Of("death", "sD1", 1), EventId.Of("vehicles", "D1", 1)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(32, id.Length));
    }

    [Fact]
    public void Line_OfTheRoster_CarriesBothTokensAndOpensUnderSnapshotAndLine()
    {
        var line = new RosterLine { HouseholdId = "H1", CitizenNumber = People.Number(3), Name = "欧阳明", EnrolledOn = "2023-01-01" };
        var entry = new Seal(_sealer, _tokens).Line(
            Normalise.Line(line, new(RosterSchema.Instance), Today), new(ReceivedAt, "import 1 line 5", 5, "snap"));

        var sealedLine = RosterEvent.Parser.ParseFrom(entry.Value.Span).Line;

        Assert.Equal(16, sealedLine.PersonToken.Length);
        Assert.Equal(_tokens.OfNameAndBirth("欧阳明", new(1950, 1, 1)).ToArray(), sealedLine.NameBirthToken.ToByteArray());
        Assert.Equal(line, RosterLine.Parser.ParseFrom(Open(sealedLine.Payload, SealContext.OfRosterLine("snap", 5))));
        Assert.Throws<SealBrokenException>(() => Open(sealedLine.Payload, SealContext.OfRosterLine("snap", 6)));
    }

    private byte[] Open(Sealed payload, byte[] context) =>
        _sealer.Open(new(payload.KeyId, payload.Nonce.Memory, payload.Ciphertext.Memory), context);

    private (byte[] Key, SealedRecord Record) Sealed(RegistryRecord record)
    {
        var normalised = Normalise.Record(DeathsSchema.Instance, record, new(DeathsSchema.Instance), ReceivedAt, Today);
        var entry = new Seal(_sealer, _tokens).Record(normalised, new(ReceivedAt, "import 1 line 2", 2));
        return (entry.Key.ToArray(), SealedRecord.Parser.ParseFrom(entry.Value.Span));
    }

    private static RegistryRecord Death(string number, string birthDate) => new()
    {
        Source = "deaths",
        RecordId = "D1",
        Subject = new() { CitizenNumber = number, Name = "欧阳明", BirthDate = birthDate },
        Death = new() { DiedOn = "2026-01-02", ReportedBy = "police" },
    };
}
