"""divide"""
