using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Ingestion.Parsers;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Tests.Parsers;

public sealed class MoneyParserTests
{
    private static readonly Gen<long> Amounts =
        from whole in Gen.Choose(0, int.MaxValue)
        from cents in Gen.Choose(0, 99)
        select (whole * 100L) + cents;

    [Fact]
    public void Read_WhatWriteWrote_GivesTheSameFen() => Property.Holds(
        Amounts, fen => MoneyParser.Read(MoneyParser.Write(fen), out var read) is null && read == fen);

    [Fact]
    public void Read_DecimalOfAnyPlaces_AgreesWithDecimalArithmetic() => Property.Holds(
        from fen in Amounts
        from form in Gen.Elements("0.00", "0.0000", "00000000000.00", "0.##")
        select (Fen: fen, Text: (fen / 100m).ToString(form, CultureInfo.InvariantCulture)),
        x => MoneyParser.Read(x.Text, out var read) is null && read == x.Fen);

    [Fact]
    public void Read_ArbitraryText_NeverThrowsAndAcceptsOnlyWhatDecimalReads() => Property.Holds(
        from length in Gen.Choose(0, 16)
        from characters in Gen.Elements("0123456789.-+,eE元 ０\u0000".ToCharArray()).ArrayOf(length)
        select new string(characters),
        text => MoneyParser.Read(text, out var fen) is not null
            || (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan * 100m == fen));

    [Theory]
    [InlineData("1,234.00", DefectCodes.BadMoney)]
    [InlineData("12.345", DefectCodes.BadMoney)]
    [InlineData("12.", DefectCodes.BadMoney)]
    [InlineData(".5", DefectCodes.BadMoney)]
    [InlineData("1.2E5", DefectCodes.BadMoney)]
    [InlineData("100元", DefectCodes.BadMoney)]
    [InlineData("123456789012", DefectCodes.BadMoney)]
    [InlineData("--1", DefectCodes.BadMoney)]
    [InlineData("-1", DefectCodes.NegativeMoney)]
    [InlineData("-0.01", DefectCodes.NegativeMoney)]
    public void Read_OtherForms_AreRefusedWithTheirReason(string text, string code) =>
        Assert.Equal(code, MoneyParser.Read(text, out _)?.Code);
}
